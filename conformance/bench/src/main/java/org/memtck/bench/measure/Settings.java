package org.memtck.bench.measure;

import java.time.Duration;
import org.memtck.spec.Api;

/**
 * How much is measured.
 *
 * @param rounds how many times it is each target's turn, 1 or more
 * @param time how long a turn measures at least; warming up takes as long again, or in Java four times as long
 */
@Api
public record Settings(int rounds, Duration time) {
    /** The figures of a turn. Several tell noise within a process from what differs between processes. */
    public static final int FIGURES = 5;

    /** Checks the numbers. */
    public Settings {
        if (rounds < 1) {
            throw new IllegalArgumentException("there is at least one round, not " + rounds);
        }
        if (time.toMillis() < 1) {
            throw new IllegalArgumentException("a turn measures for at least 1 ms, not " + time);
        }
    }

    /** How long one figure takes at least. */
    Duration figureTime() {
        return time.dividedBy(FIGURES);
    }
}
