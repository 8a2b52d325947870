package org.memtck.kit.survey;

/**
 * Addresses that do alike.
 *
 * @param first the first one, unsigned
 * @param last the last one, unsigned
 */
record Stretch(long first, long last, Nature nature) {
    /** The number of bytes; 0 stands for 2^64. */
    long size() {
        return last - first + 1;
    }

    boolean holds(long address) {
        return Long.compareUnsigned(address, first) >= 0 && Long.compareUnsigned(address, last) <= 0;
    }
}
