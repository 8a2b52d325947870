package org.memtck.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The flat views of the spaces that somebody looked at, and what has to be painted again in them. Who never looks, as the
 * search with reasons does not, pays nothing.
 */
final class FlatViews {
    /** More changes than this at once, and all is painted again. */
    private static final int MOST_CHANGES = 16;

    private final Supplier<RegionTree> visible;
    private final Map<Integer, FlatView> byRoot = new HashMap<>();
    private final Extents extents = new Extents();
    /** The regions that changed and are not shown yet as they are now. */
    private final List<Integer> changed = new ArrayList<>();

    FlatViews(Supplier<RegionTree> visible) {
        this.visible = visible;
    }

    /** What is seen from address zero of a root on. */
    FlatView of(int root) {
        return byRoot.computeIfAbsent(root, id -> new FlatView(id, visible));
    }

    /** Notes a new alias. */
    void noteAlias(int alias, int target) {
        extents.noteAlias(alias, target);
    }

    /** Notes that a region, or its place, is to be another one when the next state is shown. */
    void noteChange(int region) {
        if (changed.size() <= MOST_CHANGES) {
            changed.add(region);
        }
    }

    /** Notes that another state is shown than before, with all changes that were noted. */
    void show(RegionTree before) {
        if (changed.size() > MOST_CHANGES) {
            byRoot.values().forEach(view -> view.invalidate(null));
        } else {
            changed.forEach(region -> show(before, region));
        }
        changed.clear();
    }

    /** Notes that another state is shown than before, in which only this region is another one. */
    void show(RegionTree before, int region) {
        for (FlatView view : byRoot.values()) {
            view.invalidate(extents.of(before, region, view.root()));
            view.invalidate(extents.of(visible.get(), region, view.root()));
        }
    }
}
