package org.memtck.reference.model;

import org.memtck.spec.scenario.Size;

/** One state of all regions, immutable. */
public final class RegionTree {
    /** No regions. */
    public static final RegionTree EMPTY = new RegionTree(Regions.NONE, 0);

    private final Regions regions;
    /** How many regions of 2^64 bytes there are that an address can decode to. */
    private final int wholeRegions;

    private RegionTree(Regions regions, int wholeRegions) {
        this.regions = regions;
        this.wholeRegions = wholeRegions;
    }

    /** The number of regions; their ids are 0 and up. */
    public int count() {
        return regions.count();
    }

    /** The region with this id. */
    public Region region(int id) {
        return regions.get(id);
    }

    /** Whether there is a region of 2^64 bytes that an address can decode to. */
    public boolean hasWholeRegion() {
        return wholeRegions > 0;
    }

    /** The state in which these regions are new, or are as given. */
    public RegionTree with(Region... changed) {
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
