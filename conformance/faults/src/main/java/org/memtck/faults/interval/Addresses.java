package org.memtck.faults.interval;

/** Arithmetic of addresses and offsets, which are unsigned. */
final class Addresses {
    /** The last address there is. */
    static final long LAST = -1;

    private Addresses() {}

    static boolean isBefore(long one, long other) {
        return Long.compareUnsigned(one, other) < 0;
    }

    static boolean isWithin(long address, long first, long last) {
        return !isBefore(address, first) && !isBefore(last, address);
    }

    static long lower(long one, long other) {
        return isBefore(one, other) ? one : other;
    }

    static long higher(long one, long other) {
        return isBefore(one, other) ? other : one;
    }

    /** The sum, or the last address if there is no such sum. */
    static long plus(long address, long distance) {
        long sum = address + distance;
        return isBefore(sum, address) ? LAST : sum;
    }
}
