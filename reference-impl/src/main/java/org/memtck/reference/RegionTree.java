package org.memtck.reference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One state of all regions, immutable. What a root shows in this state is worked out when it is asked for, and kept.
 */
final class RegionTree {
    /** No regions. */
    static final RegionTree EMPTY = new RegionTree(new Region[0]);

    private final Region[] regions;
    /** The maps that were asked for, by root. */
    private @Nullable AddressMap @Nullable [] maps;

    private RegionTree(Region[] regions) {
        this.regions = regions;
    }

    /** The number of regions; their ids are 0 and up. */
    int count() {
        return regions.length;
    }

    /** The region with this id. */
    Region region(int id) {
        return regions[id];
    }

    /** Whether there is a region of 2^64 bytes that an address can decode to. */
    boolean hasWholeRegion() {
        for (Region region : regions) {
            if (region.kind.isTarget() && region.size.last() == -1) {
                return true;
            }
        }
        return false;
    }

    /** What is seen from address zero of a root on. A root that this state does not know shows nothing. */
    AddressMap map(int root) {
        if (root >= regions.length) {
            return new AddressMap(this, root);
        }
        if (maps == null) {
            maps = new AddressMap[regions.length];
        }
        AddressMap map = maps[root];
        if (map == null) {
            map = new AddressMap(this, root);
            maps[root] = map;
        }
        return map;
    }

    /** The state in which these regions are new, or are as given. */
    RegionTree with(Region... changed) {
        int count = regions.length;
        for (Region region : changed) {
            count = Math.max(count, region.id + 1);
        }
        Region[] all = Arrays.copyOf(regions, count);
        for (Region region : changed) {
            all[region.id] = region;
        }
        return new RegionTree(all);
    }
}
