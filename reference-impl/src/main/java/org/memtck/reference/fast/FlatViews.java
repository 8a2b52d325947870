package org.memtck.reference.fast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.memtck.reference.model.MapListener;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;

/** The flat views of the spaces that somebody looked at, and what has to be painted again in them. */
final class FlatViews implements MapListener {
    /** More changes than this at once, and all is painted again. */
    private static final int MOST_CHANGES = 16;

    private final Supplier<RegionTree> visible;
    private final Map<Integer, DevicePort> ports = new HashMap<>();
    private final Map<Integer, FlatView> byRoot = new HashMap<>();
    private final Extents extents = new Extents();
    /** The regions that changed and are not shown yet as they are now. */
    private final List<Integer> changed = new ArrayList<>();

    FlatViews(Supplier<RegionTree> visible) {
        this.visible = visible;
    }

    /** What is seen from address zero of a root on. */
    FlatView of(int root) {
        return byRoot.computeIfAbsent(root, id -> new FlatView(id, visible, ports));
    }

    /** Returns the callbacks of devices, by the id of their region. */
    Map<Integer, DevicePort> ports() {
        return ports;
    }

    @Override
    public void created(Region region) {
        if (region.target != Region.NOWHERE) {
            extents.noteAlias(region.id, region.target);
        }
    }

    @Override
    public void changed(int region) {
        if (changed.size() <= MOST_CHANGES) {
            changed.add(region);
        }
    }

    @Override
    public void shown(RegionTree before) {
        if (changed.size() > MOST_CHANGES) {
            byRoot.values().forEach(view -> view.invalidate(null));
        } else {
            changed.forEach(region -> shown(before, region));
        }
        changed.clear();
    }

    @Override
    public void shown(RegionTree before, int region) {
        for (FlatView view : byRoot.values()) {
            view.invalidate(extents.of(before, region, view.root()));
            view.invalidate(extents.of(visible.get(), region, view.root()));
        }
    }
}
