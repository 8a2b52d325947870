package org.memtck.kit.replay;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.StepResult;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;

/**
 * One operation of a replay.
 *
 * @param line its line in the file, from 1
 * @param expected what the reference says of it
 * @param compared whether it was run, so that it can be compared
 * @param observed what the target answered, or null if it was not run or not answered
 * @param result the comparison, or null if there is nothing to compare
 * @param stated what the file says of it if the rules say otherwise, or null
 */
@Api
public record ReplayedStep(
        int line,
        Step expected,
        boolean compared,
        @Nullable Observation observed,
        @Nullable StepResult result,
        @Nullable Observation stated) {
    /** Whether the answer differs from what is expected. */
    public boolean differs() {
        return result != null && result.difference() != null;
    }

    /** Whether it was run and not answered. */
    public boolean isUnanswered() {
        return compared && observed == null;
    }
}
