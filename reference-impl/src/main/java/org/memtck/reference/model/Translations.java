package org.memtck.reference.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.RegionSpec;

/** The entries of an IOMMU region: where each granule of it leads to, and for which accesses (rules IOMMU-1 and IOMMU-2). */
public final class Translations {
    /** The space that accesses are forwarded to. */
    public final String target;

    private final long mask;
    private final Map<Long, Entry> entries = new HashMap<>();

    private record Entry(long to, Permission permission) {}

    public Translations(RegionSpec.Iommu iommu) {
        this.target = iommu.target();
        this.mask = iommu.granule() - 1;
    }

    /** Whether an offset is the first one of a granule. */
    public boolean isAligned(long offset) {
        return (offset & mask) == 0;
    }

    /** The last offset of the granule that holds an offset. */
    public long lastOfGranule(long offset) {
        return offset | mask;
    }

    public void set(long offset, long to, Permission permission) {
        entries.put(offset, new Entry(to, permission));
    }

    /** Where an access to an offset goes to, or null if it may not pass. */
    @Nullable
    public Long translate(long offset, boolean write) {
        Entry entry = entries.get(offset & ~mask);
        return entry == null || !entry.permission.allows(write) ? null : (entry.to & ~mask) | (offset & mask);
    }
}
