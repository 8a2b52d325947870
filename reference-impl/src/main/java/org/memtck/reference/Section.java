package org.memtck.reference;

import org.memtck.spec.observation.MappedRange;

/**
 * A range of a flat view: addresses that decode to consecutive bytes of one region.
 *
 * @param first the first address, unsigned
 * @param last the last address, unsigned
 * @param offset the offset in the region that {@code first} shows, unsigned
 * @param readOnly whether guest writes are refused there
 * @param withinRom whether a region of another kind is seen there as a part of ROM
 */
record Section(long first, long last, Region region, long offset, boolean readOnly, boolean withinRom) {
    /** Whether it holds an address. */
    boolean holds(long address) {
        return Long.compareUnsigned(address - first, last - first) <= 0;
    }

    /** Whether so many bytes more follow an address that it holds. */
    boolean reaches(long address, int more) {
        return Long.compareUnsigned(last - address, more) >= 0;
    }

    /** The offset in the region that an address shows. */
    long offsetOf(long address) {
        return offset + (address - first);
    }

    /** Whether the other one continues this one, so that both are one. */
    boolean isContinuedBy(Section next) {
        return next.first == last + 1
                && next.first != 0
                && next.region.id == region.id
                && next.offset == offsetOf(next.first)
                && next.readOnly == readOnly
                && next.withinRom == withinRom;
    }

    /** The part of it that lies in {@code from .. to}, which lie within it. */
    Section cut(long from, long to) {
        return new Section(from, to, region, offsetOf(from), readOnly, withinRom);
    }

    /** It as the answer to a question for the map shows it. */
    MappedRange toRange() {
        return new MappedRange(first, last, region.name, offset, readOnly);
    }
}
