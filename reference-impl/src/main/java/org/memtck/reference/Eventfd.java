package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.DeviceModel;

/**
 * An eventfd at a device (rule EVT-1).
 *
 * @param at the offset of the write that it listens to
 * @param size the size of that write in bytes
 * @param match the value of that write in the device's byte order, or null for any
 */
record Eventfd(String name, long at, int size, @Nullable Long match) {
    boolean matches(long offset, int bytes, long value) {
        return offset == at && bytes == size && (match == null || DeviceModel.cut(match, size) == value);
    }

    /** Whether one write could signal both. */
    boolean competesWith(Eventfd other) {
        return at == other.at
                && size == other.size
                && (match == null
                        || other.match == null
                        || DeviceModel.cut(match, size) == DeviceModel.cut(other.match, size));
    }

    boolean touches(long first, long last) {
        return Long.compareUnsigned(at, last) <= 0 && Long.compareUnsigned(first, at + size - 1) <= 0;
    }
}
