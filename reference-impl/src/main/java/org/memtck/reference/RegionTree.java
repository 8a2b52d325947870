package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Size;

/**
 * One state of all regions, immutable. What a root shows in this state is worked out when it is asked for, and kept.
 */
final class RegionTree {
    /** No regions. */
    static final RegionTree EMPTY = new RegionTree(Regions.NONE, 0);

    private final Regions regions;
    /** How many regions of 2^64 bytes there are that an address can decode to. */
    private final int wholeRegions;
    /** The maps that were asked for; there are as many as there are spaces, so few. */
    private final List<AddressMap> maps = new ArrayList<>(1);

    private RegionTree(Regions regions, int wholeRegions) {
        this.regions = regions;
        this.wholeRegions = wholeRegions;
    }

    /** The number of regions; their ids are 0 and up. */
    int count() {
        return regions.count();
    }

    /** The region with this id. */
    Region region(int id) {
        return regions.get(id);
    }

    /** Whether there is a region of 2^64 bytes that an address can decode to. */
    boolean hasWholeRegion() {
        return wholeRegions > 0;
    }

    /** What is seen from address zero of a root on. A root that this state does not know shows nothing. */
    AddressMap map(int root) {
        for (AddressMap map : maps) {
            if (map.root() == root) {
                return map;
            }
        }
        AddressMap map = new AddressMap(this, root);
        maps.add(map);
        return map;
    }

    /** The state in which these regions are new, or are as given. */
    RegionTree with(Region... changed) {
        Regions all = regions;
        int whole = wholeRegions;
        for (Region region : changed) {
            whole -= region.id < all.count() && isWhole(all.get(region.id)) ? 1 : 0;
            whole += isWhole(region) ? 1 : 0;
            all = all.with(region);
        }
        return new RegionTree(all, whole);
    }

    private static boolean isWhole(Region region) {
        return region.kind.isTarget() && region.size.last() == Size.ALL.last();
    }
}
