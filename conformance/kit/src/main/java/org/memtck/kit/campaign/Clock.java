package org.memtck.kit.campaign;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;

/** How long a campaign may still take, and how long it waits for a target. */
final class Clock {
    /** Cases that take longer are not all run: what hangs among them is to be learnt first. */
    private static final Duration CASES = Duration.ofSeconds(15);

    /** Once the target has hung, nothing waits longer than this for an answer: to see again that it hangs must not cost a limit each. */
    private static final Duration AFTER_HANG = Duration.ofSeconds(2);

    private final long start = System.nanoTime();
    private final @Nullable Duration time;
    private final Stop stop;
    private Duration before = Duration.ZERO;
    private volatile boolean hung;
    private volatile boolean gone;

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

    /** Goes on where another one was. */
    void goOn(Duration elapsed, boolean hasHung) {
        before = elapsed;
        hung = hasHung;
    }

    /** How long the campaign took so far, in all runs. */
    Duration elapsed() {
        return before.plus(ofThisRun());
    }

    private Duration ofThisRun() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Whether nothing is to be begun any more. */
    boolean isOver() {
        return stop.isAsked() || (time != null && ofThisRun().compareTo(time) >= 0);
    }

    /** Whether somebody asked for the end. */
    boolean isInterrupted() {
        return stop.isAsked();
    }

    /** How long some cases that are run together may take. */
    Patience patienceOfCases() {
        Patience left = patience();
        return left.total().compareTo(CASES) < 0 ? left : left.within(CASES);
    }

    /** How long a trial may take. */
    Patience patience() {
        Patience left = time == null ? Patience.UNBOUNDED : Patience.UNBOUNDED.within(time.minus(ofThisRun()));
        return hung ? left.perAnswer(AFTER_HANG) : left;
    }

    /** Notes whether the target hung, or is gone. */
    void note(Outcome outcome) {
        hung |= outcome.end() == Outcome.End.HANG;
        gone |= outcome.end() == Outcome.End.GONE;
    }

    /** Whether the target has hung. */
    boolean hasHung() {
        return hung;
    }

    /** Whether the target is gone, so that nothing is asked of it any more. */
    boolean isTargetGone() {
        return gone;
    }
}
