package org.memtck.example.bus;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * An eventfd on a device: a write of this size to this offset signals it, and the device is not called (rule EVT-1).
 *
 * @param region the device's region
 * @param offset the offset of the write, unsigned
 * @param size the size of the write in bytes
 * @param match the value of the write in the device's byte order, or null for any; one that does not fit the size is met by no write
 * @param signal rings
 */
@Api
public record Eventfd(
        Region region, long offset, int size, @Nullable Long match, Runnable signal) {
    boolean matches(long at, int count, long value) {
        return at == offset && count == size && (match == null || match == value);
    }

    private boolean isEverMet() {
        return match == null || match == Lanes.cut(match, size);
    }

    /** Whether some write matches both. */
    boolean clashesWith(Eventfd other) {
        return offset == other.offset
                && size == other.size
                && isEverMet()
                && other.isEverMet()
                && (match == null || other.match == null || match.equals(other.match));
    }
}
