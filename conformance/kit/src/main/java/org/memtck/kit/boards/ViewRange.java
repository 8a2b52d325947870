package org.memtck.kit.boards;

import org.memtck.spec.observation.MappedRange;

/**
 * A line of a printed flat view.
 *
 * @param mapped the range, with the region's printed name
 * @param priority the region's own priority
 */
record ViewRange(MappedRange mapped, int priority) {
    Identity identity() {
        return new Identity(mapped.region(), priority, mapped.first() - mapped.offset());
    }

    /** The offset in the region that the last address shows. */
    long lastOffset() {
        return mapped.offset() + (mapped.last() - mapped.first());
    }

    /** Whether the addresses from {@code first} to {@code last} meet the range. */
    boolean meets(long first, long last) {
        return Long.compareUnsigned(mapped.first(), last) <= 0 && Long.compareUnsigned(first, mapped.last()) <= 0;
    }

    /**
     * What a view tells of a region: its printed name and priority, and the address of its first byte, modulo 2^64,
     * were it all shown.
     */
    record Identity(String name, int priority, long place) {}
}
