package org.memtck.spec.target;

import java.time.Duration;
import org.memtck.spec.Api;

/**
 * How long a caller waits for a target. It only shortens: a target keeps to its own limits as well.
 *
 * <p>The two ends differ. A target that keeps silent for longer than {@code answer} hangs. One that is not done when {@code
 * total} is over says nothing of itself: the scenarios that are left are {@link Outcome.End#NOT_RUN}.
 *
 * @param answer the longest wait for one answer: a reply line of an agent, a whole scenario in the same process; more than
 *     zero, at most a year
 * @param total the longest a call takes until it returns, but for the killing of a process; zero or more, at most a year
 */
@Api
public record Patience(Duration answer, Duration total) {
    private static final Duration MOST = Duration.ofDays(365);

    /** As long as the target's own limits let it take. */
    public static final Patience UNBOUNDED = new Patience(MOST, MOST);

    /** Checks the durations, and cuts them to a year. */
    public Patience {
        if (answer.isNegative() || answer.isZero()) {
            throw new IllegalArgumentException("a wait for an answer is more than zero, not " + answer);
        }
        if (total.isNegative()) {
            throw new IllegalArgumentException("the time of a call is zero or more, not " + total);
        }
        answer = least(answer, MOST);
        total = least(total, MOST);
    }

    /** With another time for the call as a whole; what is less than zero is zero. */
    public Patience within(Duration time) {
        return new Patience(answer, time.isNegative() ? Duration.ZERO : time);
    }

    /** With another time for one answer. */
    public Patience perAnswer(Duration time) {
        return new Patience(time, total);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
