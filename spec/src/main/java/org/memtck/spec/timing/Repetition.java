package org.memtck.spec.timing;

import java.util.List;
import org.memtck.spec.Api;

/**
 * Operations that are done in turn, all of them again and again.
 *
 * @param count how many times, 1 to {@link #MOST}
 * @param operations at least one
 */
@Api
public record Repetition(long count, List<Repeated> operations) {
    /** The most times. */
    public static final long MOST = 1_000_000_000L;

    /** Copies the list and checks the count. */
    public Repetition {
        operations = List.copyOf(operations);
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("operations are repeated 1 to " + MOST + " times, not " + count);
        }
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to repeat");
        }
    }
}
