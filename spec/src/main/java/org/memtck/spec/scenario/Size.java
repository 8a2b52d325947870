package org.memtck.spec.scenario;

import java.math.BigInteger;
import org.memtck.spec.Api;

/**
 * A size of 1 to 2^64 bytes. It is held as the offset of the last byte, an unsigned 64-bit number, so that 2^64 fits.
 *
 * @param last the offset of the last byte, unsigned
 */
@Api
public record Size(long last) {
    /** 2^64 bytes: a whole address space. */
    public static final Size ALL = new Size(-1);

    /**
     * Returns the size of that many bytes.
     *
     * @param bytes 1 to 2^64 - 1, unsigned
     * @throws IllegalArgumentException if {@code bytes} is zero: a region of no bytes does not exist
     */
    public static Size of(long bytes) {
        if (bytes == 0) {
            throw new IllegalArgumentException("a size is at least one byte");
        }
        return new Size(bytes - 1);
    }

    /** Whether the byte at this unsigned offset lies within the size. */
    public boolean contains(long offset) {
        return Long.compareUnsigned(offset, last) <= 0;
    }

    /** Whether this size is at most the other one. */
    public boolean fitsIn(Size other) {
        return Long.compareUnsigned(last, other.last) <= 0;
    }

    /** The number of bytes, exact up to 2^64. */
    public BigInteger bytes() {
        return new BigInteger(Long.toUnsignedString(last)).add(BigInteger.ONE);
    }

    /** The size in hexadecimal, as the scenario language writes it. */
    @Override
    public String toString() {
        return last == -1 ? "0x10000000000000000" : "0x" + Long.toHexString(last + 1);
    }
}
