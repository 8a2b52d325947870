package org.memtck.reference.model;

import org.memtck.spec.observation.MappedRange;

/** A range of a flat view: addresses that decode to consecutive bytes of one region. */
public final class Section {
    private final long first;
    private final long last;
    private final long offset;
    private final boolean readOnly;
    private final boolean rightOpen;
    private final Region region;
    /**
     * Makes one.
     *
     * @param first the first address, unsigned
     * @param last the last address, unsigned
     * @param offset the offset in the region that {@code first} shows, unsigned
     * @param readOnly whether guest writes are refused there
     * @param rightOpen whether guest writes may as well be refused as done there (rule ROM-2)
     */
    public Section(long first, long last, Region region, long offset, boolean readOnly, boolean rightOpen) {
        this.first = first;
        this.last = last;
        this.region = region;
        this.offset = offset;
        this.readOnly = readOnly;
        this.rightOpen = rightOpen;
    }

    public long first() {
        return first;
    }

    public long last() {
        return last;
    }

    public Region region() {
        return region;
    }

    public boolean rightOpen() {
        return rightOpen;
    }

    /** Whether guest writes are done there. */
    public boolean isWritable() {
        return !readOnly && !rightOpen;
    }

    /** Whether it holds an address. */
    public boolean holds(long address) {
        return Long.compareUnsigned(address - first, last - first) <= 0;
    }

    /** Returns whether {@code more} further bytes follow an address that it holds. */
    public boolean reaches(long address, int more) {
        return Long.compareUnsigned(last - address, more) >= 0;
    }

    /** The offset in the region that an address shows. */
    public long offsetOf(long address) {
        return offset + (address - first);
    }

    /** Whether the other one continues this one, so that both are one. */
    public boolean isContinuedBy(Section next) {
        return next.first == last + 1
                && next.first != 0
                && next.region.id == region.id
                && next.offset == offsetOf(next.first)
                && next.readOnly == readOnly
                && next.rightOpen == rightOpen;
    }

    /** It together with the other one, which continues it. */
    public Section with(Section next) {
        return new Section(first, next.last, region, offset, readOnly, rightOpen);
    }

    /** The part of it that lies in {@code from .. to}, which lie within it. */
    public Section cut(long from, long to) {
        return new Section(from, to, region, offsetOf(from), readOnly, rightOpen);
    }

    /** It as a target shows it that refuses guest writes there or not, where that is open. */
    public Section decided(boolean refused) {
        return rightOpen ? new Section(first, last, region, offset, refused, false) : this;
    }

    /** It as the answer to a question for the map shows it. */
    public MappedRange toRange() {
        return new MappedRange(first, last, region.name, offset, readOnly);
    }
}
