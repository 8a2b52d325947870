package org.memtck.spec.observation;

import org.memtck.spec.Api;

/**
 * One range of a flat view: addresses that decode to consecutive bytes of one region.
 *
 * @param first the first address, unsigned
 * @param last the last address, unsigned
 * @param region the region that is visible there
 * @param offset the offset in the region that {@code first} shows, unsigned
 * @param readOnly whether guest writes are refused there
 */
@Api
public record MappedRange(long first, long last, String region, long offset, boolean readOnly) {
    /** Whether the range holds this unsigned address. */
    public boolean holds(long address) {
        return Long.compareUnsigned(first, address) <= 0 && Long.compareUnsigned(address, last) <= 0;
    }

    /** Whether the other range continues this one, so that both are one range. */
    public boolean continuedBy(MappedRange next) {
        return next.first == last + 1
                && next.first != 0
                && next.region.equals(region)
                && next.offset == offset + (next.first - first)
                && next.readOnly == readOnly;
    }

    /** This range with the other one, which continues it, appended. */
    public MappedRange with(MappedRange next) {
        return new MappedRange(first, next.last, region, offset, readOnly);
    }
}
