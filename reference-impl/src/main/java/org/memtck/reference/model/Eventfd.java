package org.memtck.reference.model;

import org.jspecify.annotations.Nullable;

/**
 * An eventfd at a device (rule EVT-1).
 *
 * @param at the offset of the write that it listens to
 * @param size the size of that write in bytes
 * @param match the value of that write in the device's byte order, or null for any
 */
public record Eventfd(
        String name, long at, int size, @Nullable Long match) {
    /** Returns the offset of the last byte that it listens to. */
    public long last() {
        return at + size - 1;
    }

    /** Returns whether it listens to one of these bytes. */
    public boolean touches(long first, long to) {
        return Long.compareUnsigned(at, to) <= 0 && Long.compareUnsigned(first, last()) <= 0;
    }
}
