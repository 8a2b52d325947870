package org.memtck.reference.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Region;
import org.memtck.spec.rule.RuleSet;

/**
 * What a range of addresses decodes to, between two edges of the map.
 *
 * @param first the first address, unsigned
 * @param last the last address, unsigned
 * @param region the region, or null where nothing is
 * @param offset the offset in the region that {@code first} shows, unsigned
 * @param way the way to the region, or null where nothing is
 * @param readOnly whether a region on the way is read-only, the region itself included
 * @param rules the rules that decided
 */
record Decode(
        long first,
        long last,
        @Nullable Region region,
        long offset,
        @Nullable Way way,
        boolean readOnly,
        RuleSet rules) {
    /** Makes the decode of a range at which nothing is. */
    static Decode nothing(long first, long last, RuleSet rules) {
        return new Decode(first, last, null, 0, null, false, rules);
    }

    /** Returns the region, where something is. */
    Region there() {
        return Objects.requireNonNull(region, "a hole");
    }

    /** Returns the offset in the region that an address of the range shows. */
    long offsetOf(long address) {
        return offset + (address - first);
    }

    private boolean isSamePlaceAt(long address, Decode other) {
        if (region == null || other.region == null) {
            return region == null && other.region == null;
        }
        return region.id == other.region.id && offsetOf(address) == other.offsetOf(address);
    }

    /**
     * Returns whether an address decodes here to the same byte as there.
     *
     * @param writable whether writes must also be refused here as there
     */
    boolean isSameAt(long address, Decode other, boolean writable) {
        return isSamePlaceAt(address, other) && (!writable || refusesWrites() == other.refusesWrites());
    }

    /** Returns whether the range after this one belongs to the same range of the flat view. */
    boolean isContinuedBy(Decode next) {
        if (region == null || next.region == null) {
            return region == null && next.region == null;
        }
        return isSamePlaceAt(next.first, next) && hasRightOf(next);
    }

    /** Returns whether guest writes are refused here as there. */
    boolean hasRightOf(Decode other) {
        return refusesWrites() == other.refusesWrites() && isRightOpen() == other.isRightOpen();
    }

    /** The same, for an access: to a reader, and to a device, the right to write makes no edge. */
    boolean isGoneOnBy(Decode next, boolean write) {
        if (write && (region == null || !region.kind.isDevice())) {
            return isContinuedBy(next);
        }
        return isSamePlaceAt(next.first, next);
    }

    /** Returns whether guest writes may be refused or not (rule ROM-2). */
    boolean isRightOpen() {
        return !readOnly && way != null && Rom.leavesOpen(way);
    }

    /** Returns whether the map says that guest writes are refused. */
    boolean refusesWrites() {
        return readOnly || Rom.refusesWrites(region);
    }
}
