package org.memtck.reference.fast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.spec.scenario.Range;

/**
 * Where a region lies in what roots show, whether it is seen there or hidden: all ways up from it, through its container and
 * through the aliases of what it is in. Where it does not lie, a change of it shows nothing.
 */
final class Extents {
    /** More ways than this are not followed. */
    private static final int MOST_STEPS = 200;

    /** The aliases of each region, by id. A region's aliases are known from their creation on, and stay. */
    private final Map<Integer, List<Integer>> aliases = new HashMap<>();

    /** Notes a new alias. */
    void noteAlias(int alias, int target) {
        aliases.computeIfAbsent(target, id -> new ArrayList<>(2)).add(alias);
    }

    /** The addresses of a root that a region lies at; null if it would take too long to tell. */
    @Nullable
    List<Range> of(RegionTree tree, int region, int root) {
        Climb climb = new Climb(tree, root);
        if (region < tree.count()) {
            climb.up(tree.region(region), 0, -1);
        }
        return climb.stepsLeft < 0 ? null : climb.found;
    }

    private final class Climb {
        private final RegionTree tree;
        private final int root;
        private final List<Range> found = new ArrayList<>();
        private int stepsLeft = MOST_STEPS;

        Climb(RegionTree tree, int root) {
            this.tree = tree;
            this.root = root;
        }

        /** Goes up from the offsets {@code first .. last} of a region. */
        void up(Region region, long first, long to) {
            long last = region.size.contains(to) ? to : region.size.last();
            if (Long.compareUnsigned(first, last) > 0 || --stepsLeft < 0) {
                return;
            }
            if (region.id == root) {
                found.add(new Range(first, last));
                return;
            }
            if (region.container != Region.NOWHERE) {
                upToContainer(region, first, last);
            }
            for (int id : aliases.getOrDefault(region.id, List.of())) {
                if (id < tree.count()) {
                    upToAlias(tree.region(id), first, last);
                }
            }
        }

        private void upToContainer(Region region, long first, long last) {
            long from = region.at + first;
            if (Long.compareUnsigned(from, first) >= 0) {
                long to = region.at + last;
                up(tree.region(region.container), from, Long.compareUnsigned(to, last) < 0 ? -1 : to);
            }
        }

        private void upToAlias(Region alias, long first, long last) {
            if (Long.compareUnsigned(alias.offset, last) <= 0) {
                up(
                        alias,
                        Long.compareUnsigned(first, alias.offset) < 0 ? 0 : first - alias.offset,
                        last - alias.offset);
            }
        }
    }
}
