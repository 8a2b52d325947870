package org.memtck.spec.target;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;

/**
 * How a target ran a scenario: an observation per operation, or fewer of them and how it broke off.
 *
 * <p>Where a target that is asked operation by operation broke off, the operation that it did not answer is the one with
 * the index {@code observations.size()}. The message names it.
 *
 * @param observations one per operation that was answered, in order
 * @param end how the run ended
 * @param message what is known of a run that did not complete, such as the last lines of a process; else empty
 */
@Api
public record Outcome(List<Observation> observations, End end, String message) {
    /** How a run ended. */
    @Api
    public enum End {
        /** Every operation was answered. */
        COMPLETE,
        /** The target died. */
        CRASH,
        /** The target did not answer in time. */
        HANG,
        /** The target answered what is no answer. */
        ERROR,
        /**
         * The scenario was not run, or not to its end, and not because of anything it did: the caller's time was over, the
         * target could not be started, or others of the same call had used up the time. It may be asked again.
         */
        NOT_RUN,
        /** The same, and it will be so for every further scenario: the target hung or failed to start too often. */
        GONE;

        /** Whether the scenario was put to the target, so that its end is the target's answer. */
        public boolean wasAsked() {
            return this != NOT_RUN && this != GONE;
        }
    }

    /** Copies the list. */
    public Outcome {
        observations = List.copyOf(observations);
    }

    /** A run in which every operation was answered. */
    public static Outcome complete(List<Observation> observations) {
        return new Outcome(observations, End.COMPLETE, "");
    }

    /** A scenario that was not put to the target, or whose answers were not waited for. */
    public static Outcome notRun(String why) {
        return new Outcome(List.of(), End.NOT_RUN, why);
    }

    /** A scenario of a target that answers none any more. */
    public static Outcome gone(String why) {
        return new Outcome(List.of(), End.GONE, why);
    }
}
