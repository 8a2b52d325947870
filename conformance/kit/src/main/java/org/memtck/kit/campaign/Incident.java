package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;

/**
 * A difference that no finding explains, so that it cannot be laid to a rule.
 *
 * @param steps the scenario in which it was seen, up to the step that differs
 * @param difference how that step differed
 * @param seenAgain how many of the attempts to see it again succeeded
 * @param attempts how many attempts were made
 */
@Api
public record Incident(Kind kind, List<Step> steps, Difference difference, int seenAgain, int attempts) {
    /** Why it is not explained. */
    @Api
    public enum Kind {
        /** The same scenario sometimes shows it and sometimes does not. */
        UNSTABLE,
        /** The scenario alone does not show it; what ran before it in the same life of the target may matter. */
        NOT_REPRODUCED,
        /** The campaign ended before it was looked at. */
        NOT_LOOKED_AT
    }

    /** Copies the list. */
    public Incident {
        steps = List.copyOf(steps);
    }
}
