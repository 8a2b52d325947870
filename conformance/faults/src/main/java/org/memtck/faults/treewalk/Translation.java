package org.memtck.faults.treewalk;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.RegionSpec;

/** Finds what an access reaches: where a walk ends in an IOMMU region it goes on in the region's target space. */
class Translation {
    /** Spaces whose IOMMU regions send accesses round in circles get nowhere. */
    private static final int MOST_HOPS = 64;

    final Parts parts;

    Translation(Parts parts) {
        this.parts = parts;
    }

    /** What an access to an address of a space reaches; nothing if a translation forbids it. */
    Found find(Region root, long address, boolean write) {
        return find(root, address, write, 0);
    }

    /** The same after {@code hops} translations. */
    final Found find(Region root, long address, boolean write, int hops) {
        Found found = parts.walk.find(root, address);
        Region region = found.region();
        return region != null && translates(region, hops) ? through(region, found, address, write, hops) : found;
    }

    private Found through(Region iommu, Found found, long address, boolean write, int hops) {
        long rest = Unsigned.min(found.last() - address, rest(iommu, found.offset()));
        Entry entry = entry(iommu, position(found, address, hops));
        if (entry == null || !passes(entry, write, hops)) {
            return refused(iommu, found, address + rest);
        }
        long there = target(iommu, entry, found.offset(), hops);
        Found behind = find(space(iommu), there, write, hops + 1);
        long most = Unsigned.min(rest, behind.last() - there);
        return new Found(behind.region(), behind.offset(), address + most, behind.readOnly());
    }

    /** Whether accesses to a region go on elsewhere. */
    boolean translates(Region region, int hops) {
        return region.kind == Kind.IOMMU && hops < MOST_HOPS;
    }

    /** Which offset of the IOMMU region is looked up. */
    long position(Found found, long address, int hops) {
        return found.offset();
    }

    @Nullable
    Entry entry(Region iommu, long offset) {
        return iommu.entries.get(offset & -granule(iommu));
    }

    boolean passes(Entry entry, boolean write, int hops) {
        return entry.permission().allows(write);
    }

    /** What an access reaches that has no entry or no permission; it would be the same up to {@code last}. */
    Found refused(Region iommu, Found found, long last) {
        return Found.hole(last);
    }

    /** The address in the target space. */
    long target(Region iommu, Entry entry, long offset, int hops) {
        long mask = granule(iommu) - 1;
        return (entry.to() & ~mask) | (offset & mask);
    }

    /** How many bytes after this one have the same entry. */
    long rest(Region iommu, long offset) {
        long mask = granule(iommu) - 1;
        return mask - (offset & mask);
    }

    /** The root of the target space. */
    Region space(Region iommu) {
        return parts.spaces.root(spec(iommu).target());
    }

    static long granule(Region iommu) {
        return spec(iommu).granule();
    }

    static RegionSpec.Iommu spec(Region iommu) {
        if (iommu.made instanceof RegionSpec.Iommu spec) {
            return spec;
        }
        throw new IllegalStateException(iommu + " is no IOMMU region");
    }
}
