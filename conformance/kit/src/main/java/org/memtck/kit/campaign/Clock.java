package org.memtck.kit.campaign;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;

/** How long a campaign may still take, and how long it waits for a target. */
final class Clock {
    /** Once the target has hung, trials wait this long for an answer: to see again that it hangs must not cost a limit each. */
    private static final Duration AFTER_HANG = Duration.ofSeconds(2);

    private final long start = System.nanoTime();
    private final @Nullable Duration time;
    private final Stop stop;
    private volatile boolean hung;

    /**
     * Starts.
     *
     * @param time when to end, or null for no limit
     * @param stop ends it before
     */
    Clock(@Nullable Duration time, Stop stop) {
        this.time = time;
        this.stop = stop;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Whether nothing is to be begun any more. */
    boolean isOver() {
        return stop.isAsked() || (time != null && elapsed().compareTo(time) >= 0);
    }

    /** Whether somebody asked for the end. */
    boolean isInterrupted() {
        return stop.isAsked();
    }

    /** How long a case may take. */
    Patience patience() {
        return time == null ? Patience.UNBOUNDED : Patience.UNBOUNDED.within(time.minus(elapsed()));
    }

    /** How long a trial may take. */
    Patience patienceOfTrial() {
        return hung ? patience().perAnswer(AFTER_HANG) : patience();
    }

    /** Notes whether the target hung. */
    void note(Outcome outcome) {
        hung |= outcome.end() == Outcome.End.HANG;
    }
}
