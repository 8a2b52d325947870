package org.memtck.kit.explain;

import java.math.BigInteger;

/** Formats numbers for people. */
final class Numbers {
    private Numbers() {}

    static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }

    static String hex(BigInteger number) {
        return "0x" + number.toString(16);
    }

    /** An edge of a ruler: the end of a space is easier to read as a power. */
    static String edge(BigInteger number) {
        return number.equals(Extent.END) ? "2^64" : hex(number);
    }

    /** The first and last of the bytes, or the single one. */
    static String range(BigInteger first, BigInteger last) {
        return first.equals(last) ? hex(first) : hex(first) + ".." + hex(last);
    }

    /** An unsigned 64-bit number. */
    static BigInteger unsigned(long number) {
        return new BigInteger(Long.toUnsignedString(number));
    }

    /** A number of things, such as {@code 1 byte} or {@code 4 bytes}. */
    static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
