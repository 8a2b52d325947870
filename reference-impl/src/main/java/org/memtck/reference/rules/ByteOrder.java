package org.memtck.reference.rules;

import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;

/** Byte order (family LANE). */
final class ByteOrder {
    private ByteOrder() {}

    /**
     * Returns whether the order of a device's bytes decides (rule LANE-1).
     *
     * @param reshaped whether the callbacks have other sizes than the access
     */
    static RuleSet ofDevice(Endian order, int size, boolean reshaped) {
        return reshaped || (order == Endian.BIG && size > 1) ? RuleSet.of(Rule.LANE_1) : RuleSet.NONE;
    }

    /** Returns whether the order of the guest's bytes decides (rule LANE-2). */
    static RuleSet ofGuest(Endian order, int size) {
        return order == Endian.BIG && size > 1 ? RuleSet.of(Rule.LANE_2) : RuleSet.NONE;
    }

    /** Returns the value of {@code size} bytes from an index on. */
    static long compose(byte[] bytes, int from, int size, Endian order) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (bytes[from + i] & 0xffL) << order.shift(i, size);
        }
        return value;
    }

    /** Returns the bytes of a value; what is above its size is cut off (rule MMIO-2). */
    static byte[] decompose(long value, int size, Endian order) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >>> order.shift(i, size));
        }
        return bytes;
    }
}
