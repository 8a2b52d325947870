package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.MappedRange;

/**
 * A range of a flat view: addresses that decode to consecutive bytes of one region. It has at hand what an access needs, so
 * that among thousands of regions each costs few lines of the processor's cache.
 */
final class Section {
    private final long first;
    private final long last;
    private final long offset;
    private final boolean readOnly;
    private final boolean rightOpen;
    private final Region region;
    /** The bytes if reads come from memory always, else null. */
    private final @Nullable Content memory;
    /** The callbacks, or null if there are none, or the region is not used as a memory layer. */
    private final @Nullable DevicePort port;

    /**
     * Makes one.
     *
     * @param first the first address, unsigned
     * @param last the last address, unsigned
     * @param offset the offset in the region that {@code first} shows, unsigned
     * @param readOnly whether guest writes are refused there
     * @param rightOpen whether guest writes may as well be refused as done there, see {@link Decode#isRightOpen}
     */
    Section(long first, long last, Region region, long offset, boolean readOnly, boolean rightOpen) {
        this.first = first;
        this.last = last;
        this.region = region;
        this.offset = offset;
        this.readOnly = readOnly;
        this.rightOpen = rightOpen;
        this.memory = region.kind == Kind.RAM || region.kind == Kind.ROM ? region.content : null;
        this.port = region.attributes.port();
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    Region region() {
        return region;
    }

    boolean rightOpen() {
        return rightOpen;
    }

    /** Whether guest writes are done there. */
    boolean isWritable() {
        return !readOnly && !rightOpen;
    }

    @Nullable
    Content memory() {
        return memory;
    }

    @Nullable
    DevicePort port() {
        return port;
    }

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
                && next.rightOpen == rightOpen;
    }

    /** It together with the other one, which continues it. */
    Section with(Section next) {
        return new Section(first, next.last, region, offset, readOnly, rightOpen);
    }

    /** The part of it that lies in {@code from .. to}, which lie within it. */
    Section cut(long from, long to) {
        return new Section(from, to, region, offsetOf(from), readOnly, rightOpen);
    }

    /** It as a target shows it that refuses guest writes there or not, where that is open. */
    Section decided(boolean refused) {
        return rightOpen ? new Section(first, last, region, offset, refused, false) : this;
    }

    /** It as the answer to a question for the map shows it. */
    MappedRange toRange() {
        return new MappedRange(first, last, region.name, offset, readOnly);
    }
}
