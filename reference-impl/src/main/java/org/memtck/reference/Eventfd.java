package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Range;

/**
 * An eventfd at a device (rule EVT-1).
 *
 * @param at the offset of the write that it listens to
 * @param size the size of that write in bytes
 * @param match the value of that write in the device's byte order, or null for any
 */
record Eventfd(String name, long at, int size, @Nullable Long match) {
    boolean matches(long offset, int bytes, long value) {
        return offset == at && bytes == size && (match == null || match == value);
    }

    /** Whether one write could signal both; a value that does not fit the size matches none (rule EVT-1). */
    boolean competesWith(Eventfd other) {
        return at == other.at
                && size == other.size
                && canMatch()
                && other.canMatch()
                && (match == null || other.match == null || match.equals(other.match));
    }

    private boolean canMatch() {
        return match == null || DeviceModel.cut(match, size) == match;
    }

    /**
     * Whether a part of a block, however it is cut, could hold the write that it listens for (rule EVT-2).
     *
     * @param offset the offset of the first byte
     * @param bytes the bytes of the block
     * @param from the index of the first byte of the part in the block
     * @param length the length of the part
     */
    boolean isWithin(DeviceSpec device, long offset, byte[] bytes, int from, int length) {
        long into = at - offset;
        boolean whole = Long.compareUnsigned(into, length) < 0 && into + size <= length;
        return whole
                && DevicePlan.refusal(device.valid(), at, size).isEmpty()
                && (match == null || match == DevicePlan.compose(bytes, from + (int) into, size, device.endian()));
    }

    /** Whether only some of the bytes that it listens to are among these (rule EVT-3). */
    boolean isCutBy(Range shown) {
        boolean whole = shown.contains(at) && shown.contains(at + size - 1);
        return !whole && touches(shown.first(), shown.last());
    }

    boolean touches(long first, long last) {
        return Long.compareUnsigned(at, last) <= 0 && Long.compareUnsigned(first, at + size - 1) <= 0;
    }
}
