package org.memtck.spec.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The graph of the regions, which is not made as long as there are few. A way down is told by its end and by the aliases that
 * it leads through, so there are no more ways than regions times two to the power of the number of aliases.
 */
final class RegionCount {
    private static final long FEW_REGIONS = Limit.NESTING.most();
    private static final long FEW_ALIASES = 8;

    private final List<Consumer<RegionGraph>> changes = new ArrayList<>();
    private @Nullable RegionGraph graph;
    private int regions;
    private int aliases;

    /** The graph, or null if there are so few regions that one more, or one that is moved, exceeds nothing. */
    @Nullable
    RegionGraph graph() {
        if (graph == null && (regions >= FEW_REGIONS || aliases >= FEW_ALIASES)) {
            RegionGraph made = new RegionGraph();
            changes.forEach(change -> change.accept(made));
            changes.clear();
            graph = made;
        }
        return graph;
    }

    void create(String region, @Nullable String target) {
        regions++;
        aliases += target == null ? 0 : 1;
        change(made -> made.create(region, target));
    }

    /** Notes a change, which is made now or when there are more regions. */
    void change(Consumer<RegionGraph> change) {
        if (graph == null) {
            changes.add(change);
        } else {
            change.accept(graph);
        }
    }
}
