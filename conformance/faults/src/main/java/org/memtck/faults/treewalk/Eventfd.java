package org.memtck.faults.treewalk;

import org.jspecify.annotations.Nullable;

/**
 * An event that writes to a device signal.
 *
 * @param at the offset of the writes
 * @param size the size of the writes in bytes
 * @param match the value of the writes in the device's byte order, cut to the size, or null for any
 * @param signal tells that it happened
 */
record Eventfd(Region region, long at, int size, @Nullable Long match, Runnable signal) {
    /** Whether one write could match both. */
    boolean meets(Eventfd other) {
        boolean samePlace = region == other.region && at == other.at && size == other.size;
        return samePlace && (match == null || other.match == null || match.equals(other.match));
    }
}
