package org.memtck.agent;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.memtck.spec.target.Patience;

/**
 * The time of one call: the limit of each wait, and how much was lost to starts, hangs and deaths. Slow answers are not
 * counted; the caller's own time bounds them.
 */
final class Budget {
    /** Time limits that starts, hangs and deaths may use up before the rest of a call is not run. */
    static final int MOST_LIMITS = 4;

    private final TimeLimits limits;
    private final Duration reply;
    private final Supplier<Duration> replyLimit = this::reply;
    private final LongSupplier nanoTime;
    private final long end;
    private long lost;

    /** Begins with the call. */
    Budget(TimeLimits limits, Patience patience, LongSupplier nanoTime) {
        this.limits = limits;
        this.reply = least(limits.reply(), patience.answer());
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + patience.total().toNanos();
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /** How long a start may take from now on. */
    Duration start() {
        return leftOf(limits.start());
    }

    /** How long the next reply line may take, to be asked for when there is something to wait for. */
    Supplier<Duration> replyLimit() {
        return replyLimit;
    }

    /** The same while the agent measures itself. */
    Duration timing() {
        return leftOf(limits.timing());
    }

    private Duration reply() {
        return leftOf(reply);
    }

    /** As much of a wait as the caller's time allows. */
    Duration leftOf(Duration wait) {
        long left = end - now();
        return left <= 0 ? Duration.ZERO : least(wait, Duration.ofNanos(left));
    }

    /** Whether the caller's time is over. */
    boolean isOver() {
        return end - now() <= 0;
    }

    /** What was done since then came to nothing. */
    void lostSince(long time) {
        lost += now() - time;
    }

    /** Whether too much has come to nothing. */
    boolean isSpent() {
        Duration longest = limits.start().compareTo(reply) > 0 ? limits.start() : reply;
        return lost >= MOST_LIMITS * longest.toNanos();
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
