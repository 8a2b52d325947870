package org.memtck.faults.treewalk;

/** Comparison of addresses, which are unsigned. */
final class Unsigned {
    private Unsigned() {}

    static boolean less(long a, long b) {
        return Long.compareUnsigned(a, b) < 0;
    }

    static long min(long a, long b) {
        return less(b, a) ? b : a;
    }

    static long max(long a, long b) {
        return less(a, b) ? b : a;
    }

    /** The sum, or 2^64 - 1 if it would be greater. */
    static long sumOrLast(long a, long b) {
        return less(a + b, a) ? -1 : a + b;
    }
}
