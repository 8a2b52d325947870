package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.memtck.spec.scenario.RegionSpec;

/** The regions below the root of a space, at their addresses in it, clipped to their containers. */
final class SpaceRows {
    private static final int MOST_REGIONS = 1000;

    /**
     * A region at one of its places.
     *
     * @param depth how many regions it is below, itself counted
     * @param whole where it would be if nothing cut it off
     * @param shown what is left of that; it may be empty
     * @param enabled whether it and all that it is below are enabled
     */
    record Row(DrawnRegion region, int depth, Extent whole, Extent shown, boolean enabled) {}

    private final RegionTrees trees;
    private final List<Row> rows = new ArrayList<>();
    private final NavigableSet<BigInteger> edges = new TreeSet<>();
    private int visits;

    private SpaceRows(RegionTrees trees) {
        this.trees = trees;
    }

    /** Why a region is looked at. */
    private enum Look {
        /** It is below its container. */
        IN_PLACE,
        /** An alias shows it, and what is not within the alias is of no interest. */
        THROUGH_ALIAS,
        /** An alias shows it, and its name says enough; just its edges count. */
        EDGES
    }

    static SpaceRows of(RegionTrees trees, DrawnRegion root) {
        SpaceRows rows = new SpaceRows(trees);
        rows.take(root, new Row(root, 0, Extent.SPACE, Extent.SPACE, true), BigInteger.ZERO, Look.IN_PLACE);
        return rows;
    }

    /** The regions, the one that wins first. */
    List<Row> rows() {
        return rows;
    }

    /** Where something begins or ends. */
    NavigableSet<BigInteger> edges() {
        return edges;
    }

    /** Takes a region that is in, or shown by, what the outer row is about. */
    private void take(DrawnRegion region, Row outer, BigInteger base, Look look) {
        Extent whole = Extent.of(base, region.size);
        Extent shown = whole.within(outer.shown());
        Row row = new Row(region, outer.depth() + 1, whole, shown, outer.enabled() && region.enabled);
        if (visits++ > MOST_REGIONS) {
            return;
        }
        if (look == Look.IN_PLACE || (look == Look.THROUGH_ALIAS && !shown.isEmpty())) {
            rows.add(row);
        }
        if (shown.isEmpty()) {
            return;
        }
        edges.add(shown.from());
        edges.add(shown.to());
        if (region.spec instanceof RegionSpec.Alias) {
            DrawnRegion target = trees.targetOf(region);
            boolean structured = !target.subregions.isEmpty() || target.spec instanceof RegionSpec.Alias;
            Look through = structured && look != Look.EDGES ? Look.THROUGH_ALIAS : Look.EDGES;
            take(target, row, base.subtract(Numbers.unsigned(region.offset)), through);
        }
        region.inOrder().forEach(sub -> take(sub, row, base.add(sub.place()), look));
    }
}
