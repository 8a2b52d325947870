package org.memtck.spec.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;

/**
 * A scenario with what was seen, or is to be seen, under its operations.
 *
 * @param steps the operations in order
 */
@Api
public record Transcript(List<Step> steps) {
    /** Copies the list. */
    public Transcript {
        steps = List.copyOf(steps);
    }

    /** The operations alone. */
    public Scenario scenario() {
        return new Scenario(steps.stream().map(Step::operation).toList());
    }

    /**
     * An operation and its observation.
     *
     * @param observation what stands under the operation, or null if nothing does
     * @param line the operation's line in the text, from 1; 0 if it comes from no text
     */
    @Api
    public record Step(Operation operation, @Nullable Observation observation, int line) {}
}
