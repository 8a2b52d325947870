package org.memtck.agent;

import java.time.Duration;
import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.target.TargetUnavailableException;

/**
 * How long an agent may keep silent while an answer is due. A silence that is too long ends in a hang; no other verdict
 * depends on the clock.
 *
 * @param start from the start of the process to its greeting; more than zero
 * @param reply from one reply line to the next; more than zero
 * @param timing the same while the agent measures itself, and repeats operations millions of times; more than zero
 */
@Api
public record TimeLimits(Duration start, Duration reply, Duration timing) {
    /** The system property that sets the first two limits, in seconds. */
    public static final String PROPERTY = "memtck.agent.timeout";

    /** The system property that sets the third, in seconds. */
    public static final String TIMING_PROPERTY = "memtck.agent.timing-timeout";

    /** Ten minutes. */
    private static final Duration DEFAULT_TIMING = Duration.ofMinutes(10);

    /** Ten seconds for the greeting and for a reply, ten minutes for a measurement. */
    public static final TimeLimits DEFAULT = both(Duration.ofSeconds(10));

    /** Checks the limits. */
    public TimeLimits {
        for (Duration limit : List.of(start, reply, timing)) {
            if (limit.isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("a time limit is more than zero");
            }
        }
    }

    /** With ten minutes for a measurement. */
    public TimeLimits(Duration start, Duration reply) {
        this(start, reply, DEFAULT_TIMING);
    }

    /** The same limit for the greeting and for a reply. */
    public static TimeLimits both(Duration limit) {
        return new TimeLimits(limit, limit);
    }

    /**
     * The limits that the system properties {@value #PROPERTY} and {@value #TIMING_PROPERTY} set, or the default ones.
     *
     * @throws TargetUnavailableException if a value is not a number of seconds from 1 to 86400
     */
    public static TimeLimits fromSystemProperty() throws TargetUnavailableException {
        Duration reply = fromProperty(PROPERTY, DEFAULT.reply);
        return new TimeLimits(reply, reply, fromProperty(TIMING_PROPERTY, DEFAULT_TIMING));
    }

    private static Duration fromProperty(String property, Duration otherwise) throws TargetUnavailableException {
        String seconds = System.getProperty(property);
        if (seconds == null || seconds.isEmpty()) {
            return otherwise;
        }
        if (!seconds.matches("[1-9][0-9]{0,4}") || Integer.parseInt(seconds) > 86400) {
            throw new TargetUnavailableException("the system property " + property + " is " + Shown.quoted(seconds)
                    + "; expected is a whole number of seconds from 1 to 86400");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }
}
