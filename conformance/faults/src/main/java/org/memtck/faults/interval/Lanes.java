package org.memtck.faults.interval;

import org.memtck.spec.scenario.Endian;

/** Values as bytes. */
final class Lanes {
    private Lanes() {}

    /** The value that bytes make. */
    static long value(byte[] bytes, Endian order) {
        long value = 0;
        for (int i = 0; i < bytes.length; i++) {
            value |= Byte.toUnsignedLong(bytes[i]) << order.shift(i, bytes.length);
        }
        return value;
    }

    /** The bytes that make a value; what does not fit in is cut off. */
    static byte[] bytes(long value, int size, Endian order) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >>> order.shift(i, size));
        }
        return bytes;
    }
}
