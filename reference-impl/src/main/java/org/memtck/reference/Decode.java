package org.memtck.reference;

import org.jspecify.annotations.Nullable;
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
    /** The offset in the region that an address of the range shows. */
    long offsetOf(long address) {
        return offset + (address - first);
    }

    /** Whether an address decodes here to the same byte as there. */
    boolean isSamePlaceAt(long address, Decode other) {
        if (region == null || other.region == null) {
            return region == null && other.region == null;
        }
        return region.id == other.region.id && offsetOf(address) == other.offsetOf(address);
    }

    /** Whether an address decodes here to the same byte, as read-only as there. */
    boolean isSameAt(long address, Decode other) {
        return isSamePlaceAt(address, other) && refusesWrites() == other.refusesWrites();
    }

    /** Whether the range after this one belongs to the same range of the flat view. */
    boolean isContinuedBy(Decode next) {
        if (region == null || next.region == null) {
            return region == null && next.region == null;
        }
        return region.id == next.region.id && offsetOf(next.first) == next.offset && hasRightOf(next);
    }

    /** Whether guest writes are refused here as there. */
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

    /** Whether an attribute that decides here was ever changed (rule ATTR-1). */
    boolean hasChangedAttribute() {
        return (way != null && way.hasChangedAttribute()) || (region != null && region.attributes.isChanged());
    }

    /** Whether guest writes may be refused or not: the region lies within ROM, or is ROM that is not read-only any more. */
    boolean isRightOpen() {
        return !readOnly
                && way != null
                && (way.leadsThroughRom() || way.region().isRomUnlocked());
    }

    /** Whether guest writes are refused. */
    boolean refusesWrites() {
        return readOnly || (region != null && region.kind == Kind.ROM);
    }
}
