package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/** The order in which the bytes of memory make up a value (rules LANE-1 and LANE-2). */
@Api
public enum Endian {
    /** The byte at the lowest offset is the least significant one. */
    LITTLE,
    /** The byte at the lowest offset is the most significant one. */
    BIG;

    /**
     * The position of a byte within a value.
     *
     * @param index the byte's distance from the value's lowest offset, 0 to {@code size - 1}
     * @param size the value's size in bytes, 1 to 8
     * @return how far the byte is shifted to the left, in bits
     */
    public int shift(int index, int size) {
        return 8 * (this == LITTLE ? index : size - 1 - index);
    }
}
