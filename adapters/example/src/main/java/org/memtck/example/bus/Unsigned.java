package org.memtck.example.bus;

/** Arithmetic on addresses: unsigned 64-bit numbers that stop at the last address instead of wrapping around. */
final class Unsigned {
    /** The last address. */
    static final long MAX = -1;

    private Unsigned() {}

    static boolean less(long a, long b) {
        return Long.compareUnsigned(a, b) < 0;
    }

    static long min(long a, long b) {
        return less(a, b) ? a : b;
    }

    static long max(long a, long b) {
        return less(a, b) ? b : a;
    }

    /** The sum, or the last address if the sum lies beyond it (rule VIS-4). */
    static long plus(long a, long b) {
        long sum = a + b;
        return less(sum, a) ? MAX : sum;
    }
}
