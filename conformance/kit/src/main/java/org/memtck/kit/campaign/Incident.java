package org.memtck.kit.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.kit.history.History;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;

/**
 * A difference that no finding explains, so that it cannot be laid to a rule.
 *
 * @param steps the scenario in which it was seen, up to the step that differs
 * @param difference how that step differed
 * @param seenAgain how many of the attempts to see it again succeeded, each with the scenario alone in a new life of the target
 * @param attempts how many attempts were made
 * @param history what came of running again what ran before the scenario; null if the scenario alone showed it, or there was no
 *     time
 */
@Api
public record Incident(
        Kind kind,
        List<Step> steps,
        Difference difference,
        int seenAgain,
        int attempts,
        @Nullable History history) {
    /** Why it is not explained. */
    @Api
    public enum Kind {
        /** The same scenario, or the same session, sometimes shows it and sometimes does not. */
        UNSTABLE,
        /** The scenario alone does not show it; after others, in the same life of the target, it does each time. */
        NEEDS_HISTORY,
        /** Neither the scenario alone shows it again, nor what is known to have run before it. */
        NOT_REPRODUCED,
        /** The campaign ended before it was looked at. */
        NOT_LOOKED_AT
    }

    /** Copies the list. */
    public Incident {
        steps = List.copyOf(steps);
    }

    /** One of which the history was not looked at. */
    public Incident(Kind kind, List<Step> steps, Difference difference, int seenAgain, int attempts) {
        this(kind, steps, difference, seenAgain, attempts, null);
    }

    /** Whether a session shows what a trial shows: the same respect of the same kind of operation. */
    boolean showsWithHistory(Trial failing) {
        return showsWithHistory(failing.aspect(), failing.failingStep());
    }

    /** Whether a session of this one shows what another one does. */
    boolean showsWithHistory(Incident other) {
        return showsWithHistory(other.difference.aspect(), other.last());
    }

    private boolean showsWithHistory(Aspect aspect, Step differing) {
        return history != null
                && history.session() != null
                && difference.aspect() == aspect
                && kindOf(last()) == kindOf(differing);
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    private static OperationType kindOf(Step step) {
        return OperationType.of(step.operation());
    }
}
