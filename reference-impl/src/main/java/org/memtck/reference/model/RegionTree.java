package org.memtck.reference.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Size;

/** One state of all regions, immutable. */
public final class RegionTree {
    /** No regions. */
    public static final RegionTree EMPTY = new RegionTree(Roots.STRICT, Regions.NONE, 0, Map.of());

    private final Roots roots;
    private final Regions regions;
    /** How many regions of 2^64 bytes there are that an address can decode to. */
    private final int wholeRegions;

    /** Where regions were mapped when the map was drawn last, of those that are mapped elsewhere now; only variants ask. */
    private final Map<Integer, Long> drawnAt;

    private RegionTree(Roots roots, Regions regions, int wholeRegions, Map<Integer, Long> drawnAt) {
        this.drawnAt = drawnAt;
        this.roots = roots;
        this.regions = regions;
        this.wholeRegions = wholeRegions;
    }

    /** No regions, in a dialect. */
    static RegionTree in(Dialect dialect) {
        return new RegionTree(Roots.in(dialect), Regions.NONE, 0, Map.of());
    }

    /** Where what a space shows begins whose root is this region. */
    public Root root(int id) {
        return roots.of(this, id);
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
        return roots != Roots.STRICT && changesNothing(changed) ? withUnseen(changed) : with(Map.of(), changed);
    }

    private boolean changesNothing(Region... changed) {
        for (Region region : changed) {
            if (region.id >= count() || !isDrawnAs(region(region.id), region)) {
                return false;
            }
        }
        return changed.length > 0;
    }

    private static boolean isDrawnAs(Region one, Region other) {
        return one.container == other.container
                && one.at == other.at
                && one.size.equals(other.size)
                && one.offset == other.offset
                && one.enabled == other.enabled
                && one.readOnly == other.readOnly
                && Arrays.equals(one.subregions.inOrder(), other.subregions.inOrder());
    }

    /** The same where the change is not one for which the map is drawn anew, which matters to some variants. */
    public RegionTree withUnseen(Region... changed) {
        if (roots == Roots.STRICT) {
            return with(changed);
        }
        Map<Integer, Long> before = new HashMap<>(drawnAt);
        for (Region region : changed) {
            if (region.id < count() && region(region.id).at != region.at) {
                before.putIfAbsent(region.id, region(region.id).at);
            }
        }
        return with(Map.copyOf(before), changed);
    }

    /** Whether all regions are mapped where they were when the map was drawn last. */
    boolean isDrawn() {
        return drawnAt.isEmpty();
    }

    /** The same state, in which the map was drawn anew for this root. */
    RegionTree drawn(int root) {
        Map<Integer, Long> others = new HashMap<>(drawnAt);
        others.remove(root);
        return new RegionTree(roots, regions, wholeRegions, Map.copyOf(others));
    }

    /** Where a region was mapped when the map was drawn last. */
    long drawnAt(Region region) {
        return drawnAt.getOrDefault(region.id, region.at);
    }

    private RegionTree with(Map<Integer, Long> drawn, Region... changed) {
        Regions all = regions;
        int whole = wholeRegions;
        for (Region region : changed) {
            whole -= region.id < all.count() && isWhole(all.get(region.id)) ? 1 : 0;
            whole += isWhole(region) ? 1 : 0;
            all = all.with(region);
        }
        return new RegionTree(roots, all, whole, drawn);
    }

    private static boolean isWhole(Region region) {
        return region.kind.isTarget() && region.size.last() == Size.ALL.last();
    }
}
