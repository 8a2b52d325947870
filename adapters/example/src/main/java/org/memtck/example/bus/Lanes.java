package org.memtck.example.bus;

import org.memtck.spec.scenario.Endian;

/**
 * Byte lanes. Within the bus the bytes of an access travel in address order: the byte at the lowest address in the
 * lowest lane, bits 0 to 7. Only its ends, guest and device, know values in a byte order (rules LANE-1 and LANE-2).
 */
final class Lanes {
    private Lanes() {}

    /** The lowest {@code size} lanes, 1 to 8, and zero above them (rule MMIO-2). */
    static long cut(long lanes, int size) {
        return size >= Long.BYTES ? lanes : lanes & ((1L << (8 * size)) - 1);
    }

    /** From a value of 1 to 8 bytes to lanes and back: mirroring is its own inverse. What is above the size is cut. */
    static long swap(long value, int size, Endian order) {
        return order == Endian.LITTLE ? cut(value, size) : Long.reverseBytes(value) >>> (8 * (Long.BYTES - size));
    }

    /** Moves lanes up by this many bytes, or down if it is negative; -7 to 7. */
    static long shift(long lanes, int bytes) {
        return bytes >= 0 ? lanes << (8 * bytes) : lanes >>> (-8 * bytes);
    }
}
