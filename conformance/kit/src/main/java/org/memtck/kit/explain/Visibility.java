package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a region is visible: whether some address of some space decodes to it. */
final class Visibility {
    private Visibility() {}

    /** The first such address, in words, or null if there is none. */
    static @Nullable String of(RegionTrees trees, String region) {
        for (String space : trees.spaces()) {
            DrawnRegion root = Objects.requireNonNull(trees.root(space));
            for (BigInteger edge : SpaceRows.of(trees, root).edges()) {
                Sight sight = edge.equals(Extent.END) ? null : new Search(trees).fromRoot(root, edge);
                if (sight != null && sight.region().name.equals(region)) {
                    return Numbers.hex(edge) + " of " + space;
                }
            }
        }
        return null;
    }
}
