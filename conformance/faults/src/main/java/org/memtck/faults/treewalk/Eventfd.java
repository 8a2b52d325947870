package org.memtck.faults.treewalk;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.DeviceModel;

/**
 * An event that writes to a device signal.
 *
 * @param at the offset of the writes
 * @param size the size of the writes in bytes
 * @param match the value of the writes in the device's byte order, or null for any; a value that does not fit the size matches nothing
 * @param signal tells that it happened
 */
record Eventfd(Region region, long at, int size, @Nullable Long match, Runnable signal) {
    private boolean canMatch() {
        return match == null || DeviceModel.cut(match, size) == match;
    }

    /** Whether one write could match both. */
    boolean meets(Eventfd other) {
        boolean samePlace = region == other.region && at == other.at && size == other.size;
        return samePlace
                && canMatch()
                && other.canMatch()
                && (match == null || other.match == null || match.equals(other.match));
    }
}
