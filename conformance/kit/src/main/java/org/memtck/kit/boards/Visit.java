package org.memtck.kit.boards;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One way from a space to a region.
 *
 * @param place the address of the region's first byte, exact: an alias can push it below zero
 * @param first the first address at which the region may be seen
 * @param last the last such address
 * @param through the container or alias on the way, or null
 */
record Visit(
        PrintedRegion region,
        BigInteger place,
        BigInteger first,
        BigInteger last,
        @Nullable Visit through) {
    ViewRange.Identity identity() {
        return new ViewRange.Identity(region.name(), region.priority(), place.longValue());
    }

    /** Whether the range shows something of the region here, provided that it shows the region. */
    boolean isMetBy(ViewRange range) {
        return range.meets(first.longValue(), last.longValue());
    }

    /** The visit of a region whose first byte is at {@code start}, or null if it does not come into sight. */
    @Nullable
    Visit enter(PrintedRegion next, BigInteger start) {
        BigInteger from = start.max(first);
        BigInteger to = start.add(next.size().bytes()).subtract(BigInteger.ONE).min(last);
        return from.compareTo(to) <= 0 ? new Visit(next, start, from, to, this) : null;
    }

    /** Whether the region may be seen at an address. */
    boolean holds(BigInteger address) {
        return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
    }

    /** The exact value of an address or offset. */
    static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }
}
