package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Budget;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.spec.rule.Rule;

/**
 * The search of the document's section <i>Visibility</i>, literally (rule {@link Rule#VIS_1}): from the root, the subregions
 * are matched against the address in descending priority; a leaf ends the search; a container or alias is searched in the
 * same way; and where it has nothing there, the search goes on, or ends at the container's own backing.
 */
final class Search {
    private final RegionTree tree;
    private final Budget budget;

    Search(RegionTree tree, Budget budget) {
        this.tree = tree;
        this.budget = budget;
    }

    /** What an address of the root decodes to, or null if nothing is there. */
    @Nullable
    Place find(int root, long address) {
        Region region = tree.region(root);
        return region.enabled && region.size.contains(address) ? within(region, address) : null;
    }

    /** What is found at an offset of a region, whether the region itself is enabled and reaches that far or not. */
    @Nullable
    Place within(Region region, long offset) {
        Place below = below(region, offset);
        return below == null && region.kind.isTarget() ? new Place(region, offset) : below;
    }

    /** The same without the region's own backing. */
    @Nullable
    Place below(Region region, long offset) {
        budget.step();
        if (region.kind == Kind.ALIAS) {
            return throughAlias(region, offset);
        }
        for (int id : region.subregions.inOrder()) {
            Region sub = tree.region(id);
            if (sub.enabled && sub.covers(offset)) {
                Place found = within(sub, offset - sub.at);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Place throughAlias(Region alias, long offset) {
        Region target = tree.region(alias.target);
        long there = offset + alias.offset;
        boolean wrapped = Long.compareUnsigned(there, offset) < 0;
        return !wrapped && target.enabled && target.size.contains(there) ? within(target, there) : null;
    }
}
