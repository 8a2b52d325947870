package org.memtck.kit.describe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.CaseResult;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;

/**
 * How a target answered a question.
 *
 * @param outcome what it did; it was asked
 */
record Answer(Question question, Outcome outcome) {
    /** Returns the index of the first operation that it said it does not carry out; negative if there is none. */
    int refused() {
        List<Observation> observations = outcome.observations();
        for (int i = 0; i < observations.size(); i++) {
            if (observations.get(i).status() == Status.UNSUPPORTED) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns whether it died, kept silent, or answered what is no answer. What it does after it said that it does not carry out
     * something is not held against it.
     */
    boolean isBroken() {
        return outcome.end() != Outcome.End.COMPLETE && refused() < 0;
    }

    /** Returns whether it carried out everything, right or wrong. */
    boolean isWhole() {
        return outcome.end() == Outcome.End.COMPLETE && refused() < 0;
    }

    /** Returns how it compares with what is expected in a dialect, as far as it carried out what it was asked. */
    Fit fit(Parameters parameters) {
        List<Step> steps = question.steps(parameters);
        int end = Math.min(outcome.observations().size(), steps.size());
        int refused = refused();
        end = refused < 0 ? end : Math.min(end, refused);
        for (int i = 0; i < end; i++) {
            boolean said = steps.get(i).kind() == Step.Kind.DONE || steps.get(i).isDiagnosed();
            end = said ? end : i;
        }
        CaseResult result = CaseResult.of(
                steps.subList(0, end), Outcome.complete(outcome.observations().subList(0, end)), parameters);
        return new Fit(result.agreed(), result.failure() == null ? null : steps.get(result.agreed()), result);
    }

    /** Returns whether it carried out everything, as is expected in a dialect. */
    boolean agrees(Parameters parameters) {
        return isWhole() && fit(parameters).agrees();
    }

    /**
     * How it compares.
     *
     * @param agreed the number of steps before one that differs
     * @param differing the step that differs, or null if none does
     */
    record Fit(int agreed, @Nullable Step differing, CaseResult result) {
        boolean agrees() {
            return differing == null;
        }
    }
}
