package org.memtck.agent;

import java.time.Duration;
import org.memtck.spec.Api;
import org.memtck.spec.target.TargetUnavailableException;

/**
 * How long an agent may keep silent while an answer is due. A silence that is too long ends in a hang; no other verdict
 * depends on the clock.
 *
 * @param start from the start of the process to its greeting; more than zero
 * @param reply from one reply line to the next; more than zero
 */
@Api
public record TimeLimits(Duration start, Duration reply) {
    /** The system property that sets both limits, in seconds. */
    public static final String PROPERTY = "memtck.agent.timeout";

    /** Ten seconds each. */
    public static final TimeLimits DEFAULT = both(Duration.ofSeconds(10));

    /** Checks the limits. */
    public TimeLimits {
        if (start.isNegative() || start.isZero() || reply.isNegative() || reply.isZero()) {
            throw new IllegalArgumentException("a time limit is more than zero");
        }
    }

    /** The same limit for both. */
    public static TimeLimits both(Duration limit) {
        return new TimeLimits(limit, limit);
    }

    /**
     * The limits that the system property {@value #PROPERTY} sets, or the default ones.
     *
     * @throws TargetUnavailableException if its value is not a number of seconds from 1 to 86400
     */
    public static TimeLimits fromSystemProperty() throws TargetUnavailableException {
        String seconds = System.getProperty(PROPERTY);
        if (seconds == null || seconds.isEmpty()) {
            return DEFAULT;
        }
        if (!seconds.matches("[1-9][0-9]{0,4}") || Integer.parseInt(seconds) > 86400) {
            throw new TargetUnavailableException("the system property " + PROPERTY + " is " + Shown.quoted(seconds)
                    + "; expected is a whole number of seconds from 1 to 86400");
        }
        return both(Duration.ofSeconds(Integer.parseInt(seconds)));
    }
}
