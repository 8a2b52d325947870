package org.memtck.kit.campaign;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.history.History;
import org.memtck.kit.history.SessionSearch;
import org.memtck.reference.Step;

/**
 * Decides whether a scenario shows by itself what was seen: in a new life of the target, each time. If not, it finds out whether
 * what ran before it does.
 */
final class Reproduction {
    /** How often a scenario is run alone. */
    private static final int ATTEMPTS = 3;
    /** How often if each time may cost a start of the target, or a time limit. */
    private static final int COSTLY_ATTEMPTS = 2;

    private final Laboratory laboratory;
    private final SessionSearch search;
    private final BooleanSupplier over;

    /**
     * Makes one.
     *
     * @param over whether nothing is to be run any more
     */
    Reproduction(Laboratory laboratory, BooleanSupplier over) {
        this.laboratory = laboratory;
        this.search = new SessionSearch(laboratory);
        this.over = over;
    }

    /** Looks for sessions, of which all together may cost so much and no more. */
    SessionSearch search() {
        return search;
    }

    /**
     * How often a scenario showed alone what it had shown.
     *
     * @param seenAgain how many of the attempts showed it
     */
    record Alone(int seenAgain, int attempts) {
        boolean isAlways() {
            return attempts > 0 && seenAgain == attempts;
        }
    }

    /** Whether a case shows alone that it fails in the same respect at the same step. */
    boolean isSame(Trial failing) {
        Trial again = laboratory.alone(failing.operations(), laboratory.nothingAvoided());
        return isAlike(failing, again)
                && again.result().agreed() == failing.result().agreed();
    }

    /** Whether a reduced scenario shows alone that it fails in the same respect. */
    boolean isShownAlone(Trial reduced, Avoidance avoided) {
        return isAlike(reduced, laboratory.alone(reduced.operations(), avoided));
    }

    private static boolean isAlike(Trial failing, Trial again) {
        return again.fails() && again.aspect() == failing.aspect();
    }

    /** Runs a case alone as often as it takes to tell. */
    Alone alone(Trial failing) {
        int most = failing.aspect().isCostly() ? COSTLY_ATTEMPTS : ATTEMPTS;
        int again = 0;
        int attempts = 0;
        while (attempts < most && !over.getAsBoolean()) {
            boolean shown = isShownAlone(failing, laboratory.nothingAvoided());
            if (shown || !over.getAsBoolean()) {
                attempts++;
                again += shown ? 1 : 0;
            }
        }
        return new Alone(again, attempts);
    }

    /** What there is to tell of a case that does not always show alone what it showed. */
    Incident incident(BatchResult.Failure failure, Alone alone) {
        Trial failing = failure.trial();
        List<Step> steps = failing.steps().subList(0, failing.result().agreed() + 1);
        History history =
                alone.seenAgain() > 0 || alone.attempts() == 0 ? null : search.search(failure.episode(), failing);
        return new Incident(
                kind(alone, history), steps, failing.difference(), alone.seenAgain(), alone.attempts(), history);
    }

    private static Incident.Kind kind(Alone alone, @Nullable History history) {
        if (alone.attempts() == 0) {
            return Incident.Kind.NOT_LOOKED_AT;
        } else if (history == null) {
            return Incident.Kind.UNSTABLE;
        } else if (history.session() == null) {
            return Incident.Kind.NOT_REPRODUCED;
        }
        return history.isReproduced() ? Incident.Kind.NEEDS_HISTORY : Incident.Kind.UNSTABLE;
    }
}
