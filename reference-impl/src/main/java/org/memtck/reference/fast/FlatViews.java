package org.memtck.reference.fast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.memtck.reference.model.MapListener;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.World;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;

/** The flat views of the spaces that somebody looked at, and what has to be painted again in them. */
final class FlatViews implements MapListener {
    /** More changes than this at once, and all is painted again. */
    private static final int MOST_CHANGES = 16;

    private final Supplier<RegionTree> visible;
    /** Whether, by a variant, a change of what a root shows may move all of it. */
    private final boolean isMovable;

    private final Map<Integer, DevicePort> ports = new HashMap<>();
    private final Map<Integer, FlatView> byRoot = new HashMap<>();
    private final Extents extents = new Extents();
    /** The regions that changed and are not shown yet as they are now. */
    private final List<Integer> changed = new ArrayList<>();

    FlatViews(World world) {
        Dialect dialect = world.parameters().dialect();
        this.visible = world::visible;
        this.isMovable = dialect.has(Variant.VIS_6_DISPLACED) || dialect.has(Variant.ALIAS_4_ROOT);
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
        if (isMovable || changed.size() > MOST_CHANGES) {
            byRoot.values().forEach(view -> view.invalidate(null));
        } else {
            changed.forEach(region -> shown(before, region));
        }
        changed.clear();
    }

    @Override
    public void shown(RegionTree before, int region) {
        for (FlatView view : byRoot.values()) {
            if (isMovable) {
                view.invalidate(null);
                continue;
            }
            view.invalidate(extents.of(before, region, view.root()));
            view.invalidate(extents.of(visible.get(), region, view.root()));
        }
    }
}
