package org.memtck.faults.treewalk;

import org.memtck.spec.scenario.Endian;

/** Moves bytes between values and memory. */
class Lanes {
    /** The guest's value of the bytes that were read. */
    long guestValue(byte[] bytes, Endian order) {
        return join(bytes, 0, bytes.length, order);
    }

    /** The bytes of the guest's value; what is above the size is cut off. */
    byte[] guestBytes(long value, int size, Endian order) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >>> order.shift(i, size));
        }
        return bytes;
    }

    /** Takes from a callback's value those of its bytes that were addressed. */
    void fromDevice(long value, Piece piece, Endian order, long offset, byte[] into) {
        for (int i = 0; i < piece.size(); i++) {
            long index = piece.start() + i - offset;
            if (index >= 0 && index < into.length) {
                into[(int) index] = (byte) (value >>> order.shift(i, piece.size()));
            }
        }
    }

    /** The value of a write callback. */
    long toDevice(byte[] bytes, long offset, Piece piece, Endian order) {
        return join(bytes, (int) (piece.start() - offset), piece.size(), order);
    }

    static long join(byte[] bytes, int from, int size, Endian order) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (bytes[from + i] & 0xffL) << order.shift(i, size);
        }
        return value;
    }
}
