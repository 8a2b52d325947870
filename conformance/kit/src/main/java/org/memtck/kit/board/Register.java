package org.memtck.kit.board;

import org.memtck.spec.Api;

/**
 * A register of the machine's own: which of its bits keep what is written, and which never change. What the other bits do is not
 * tested. Bytes are in little-endian order.
 *
 * @param region the region that it lies in
 * @param at its offset there, unsigned
 * @param size 1, 2, 4 or 8 bytes
 * @param readWrite the bits that can be written and read back
 * @param readOnly the bits that always read as they do in {@code value}
 * @param value what it holds after a reset, as far as its bits are declared
 */
@Api
public record Register(String region, long at, int size, long readWrite, long readOnly, long value, Place place) {
    boolean holds(String named, long offset) {
        return region.equals(named) && Long.compareUnsigned(offset - at, size) < 0;
    }

    private int of(long bits, long offset) {
        return (int) (bits >>> (8 * (offset - at))) & 0xff;
    }

    /** The bits of a byte that can be compared. */
    int declared(long offset) {
        return of(readWrite | readOnly, offset);
    }

    int readWrite(long offset) {
        return of(readWrite, offset);
    }

    int readOnly(long offset) {
        return of(readOnly, offset);
    }

    int value(long offset) {
        return of(value, offset) & declared(offset);
    }
}
