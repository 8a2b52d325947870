package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.RegionSpec;

/** Finds what answers at an offset of a region, as rule {@link Rule#VIS_1} says. */
final class Search {
    /** Aliases of aliases can make a search long; an explanation is worth only so much. */
    private static final int MOST_STEPS = 100_000;

    private final RegionTrees trees;
    private final List<DrawnRegion> way = new ArrayList<>();
    private int steps;

    Search(RegionTrees trees) {
        this.trees = trees;
    }

    /** What answers at an address of a space, or null if nothing does. */
    @Nullable
    Sight inSpace(String space, BigInteger address) {
        DrawnRegion root = trees.root(space);
        return root == null ? null : fromRoot(root, address);
    }

    @Nullable
    Sight fromRoot(DrawnRegion root, BigInteger address) {
        return root.enabled && !root.pending && root.reaches(address) ? within(root, address) : null;
    }

    /** What answers in a region, whether the region itself is enabled and reaches that far or not. */
    @Nullable
    Sight within(DrawnRegion region, BigInteger offset) {
        Sight below = below(region, offset);
        if (below != null || !region.answers()) {
            return below;
        }
        way.add(region);
        Sight here = new Sight(region, offset, way);
        way.remove(way.size() - 1);
        return here;
    }

    /** The same without the region's own bytes. */
    @Nullable
    Sight below(DrawnRegion region, BigInteger offset) {
        if (steps++ > MOST_STEPS) {
            return null;
        }
        way.add(region);
        Sight found = region.spec instanceof RegionSpec.Alias
                ? throughAlias(region, offset)
                : amongSubregions(region, offset);
        way.remove(way.size() - 1);
        return found;
    }

    private @Nullable Sight throughAlias(DrawnRegion alias, BigInteger offset) {
        DrawnRegion target = trees.targetOf(alias);
        BigInteger there = offset.add(Numbers.unsigned(alias.offset));
        return target.enabled && target.reaches(there) ? within(target, there) : null;
    }

    private @Nullable Sight amongSubregions(DrawnRegion container, BigInteger offset) {
        for (DrawnRegion sub : container.inOrder()) {
            if (sub.enabled && sub.covers(offset)) {
                Sight found = within(sub, offset.subtract(sub.place()));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
