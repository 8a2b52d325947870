package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/**
 * A range of addresses or offsets, both ends included.
 *
 * @param first the first one, unsigned
 * @param last the last one, unsigned, not below {@code first}
 */
@Api
public record Range(long first, long last) {
    /** Checks the order of the ends. */
    public Range {
        if (Long.compareUnsigned(first, last) > 0) {
            throw new IllegalArgumentException("the first of a range comes after its last");
        }
    }

    /** Whether the range holds this unsigned address. */
    public boolean contains(long address) {
        return Long.compareUnsigned(first, address) <= 0 && Long.compareUnsigned(address, last) <= 0;
    }

    @Override
    public String toString() {
        return "0x" + Long.toHexString(first) + "..0x" + Long.toHexString(last);
    }
}
