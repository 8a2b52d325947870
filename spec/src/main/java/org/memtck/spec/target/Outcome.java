package org.memtck.spec.target;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;

/**
 * How a target ran a scenario: an observation per operation, or fewer of them and how it broke off.
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
        ERROR
    }

    /** Copies the list. */
    public Outcome {
        observations = List.copyOf(observations);
    }

    /** A run in which every operation was answered. */
    public static Outcome complete(List<Observation> observations) {
        return new Outcome(observations, End.COMPLETE, "");
    }
}
