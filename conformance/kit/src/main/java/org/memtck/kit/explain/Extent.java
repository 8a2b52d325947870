package org.memtck.kit.explain;

import java.math.BigInteger;
import org.memtck.spec.scenario.Size;

/**
 * A range of addresses. A clipped region may begin below zero or end past 2^64, so the numbers are unbounded.
 *
 * @param from the first address
 * @param to the address after the last one
 */
record Extent(BigInteger from, BigInteger to) {
    /** The address after the last one of every space. */
    static final BigInteger END = BigInteger.ONE.shiftLeft(64);
    /** All addresses of a space. */
    static final Extent SPACE = new Extent(BigInteger.ZERO, END);

    static Extent of(BigInteger from, Size size) {
        return new Extent(from, from.add(size.bytes()));
    }

    Extent within(Extent other) {
        return new Extent(from.max(other.from), to.min(other.to));
    }

    boolean isEmpty() {
        return from.compareTo(to) >= 0;
    }

    boolean contains(BigInteger address) {
        return from.compareTo(address) <= 0 && address.compareTo(to) < 0;
    }

    BigInteger last() {
        return to.subtract(BigInteger.ONE);
    }
}
