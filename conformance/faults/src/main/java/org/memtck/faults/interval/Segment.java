package org.memtck.faults.interval;

import org.jspecify.annotations.Nullable;

/**
 * What consecutive addresses decode to.
 *
 * @param first the first address, unsigned
 * @param last the last address, unsigned
 * @param region the region that answers, or null for a hole
 * @param offset the offset in the region of the first address
 * @param readOnly whether guest writes are refused
 */
record Segment(long first, long last, @Nullable Region region, long offset, boolean readOnly) {
    static Segment hole(long first, long last) {
        return new Segment(first, last, null, 0, false);
    }

    boolean isHole() {
        return region == null;
    }

    boolean holds(long address) {
        return Addresses.isWithin(address, first, last);
    }

    /** The offset in the region of an address that the segment holds. */
    long offsetOf(long address) {
        return offset + (address - first);
    }

    /** The part of the segment between two addresses that it holds. */
    Segment part(long from, long to) {
        return new Segment(from, to, region, offsetOf(from), readOnly);
    }

    /** This segment and the next one, which continues it. */
    Segment with(Segment next) {
        return new Segment(first, next.last, region, offset, readOnly);
    }
}
