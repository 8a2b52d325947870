package org.memtck.kit.history;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;

/**
 * How a scenario came to be run.
 *
 * @param past what had run before it in the same life of the target
 * @param ahead what may have reached the target before it had answered the scenario: a process that dies may have done so
 *     of one of these
 */
@Api
public record Episode(Past past, List<Scenario> ahead) {
    /** Nothing ran before, or beside it. */
    public static final Episode FIRST = new Episode(Past.NOTHING, List.of());

    /** Copies the list. */
    public Episode {
        ahead = List.copyOf(ahead);
    }
}
