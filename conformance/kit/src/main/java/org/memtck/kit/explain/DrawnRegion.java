package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** A region as it stands when it is drawn. */
final class DrawnRegion {
    final String name;
    final RegionSpec spec;
    /** In the order in which they were added or moved. */
    final List<DrawnRegion> subregions = new ArrayList<>();

    Size size;
    /** Where an alias starts in its target. */
    long offset;

    boolean enabled = true;
    boolean readOnly;

    @Nullable
    DrawnRegion container;

    long at;
    int priority;

    DrawnRegion(String name, RegionSpec spec) {
        this.name = name;
        this.spec = spec;
        this.size = spec.size();
        this.offset = spec instanceof RegionSpec.Alias alias ? alias.offset() : 0;
    }

    void placeIn(DrawnRegion newContainer, long newAt, int newPriority) {
        container = newContainer;
        at = newAt;
        priority = newPriority;
        newContainer.subregions.add(this);
    }

    void takeOut() {
        if (container != null) {
            container.subregions.remove(this);
            container = null;
        }
    }

    void moveTo(long newAt) {
        DrawnRegion current = container;
        if (current != null && newAt != at) {
            takeOut();
            placeIn(current, newAt, priority);
        }
    }

    /** The keyword that creates such a region. */
    String kind() {
        if (spec instanceof RegionSpec.Container) {
            return "container";
        } else if (spec instanceof RegionSpec.Ram) {
            return "ram";
        } else if (spec instanceof RegionSpec.Rom) {
            return "rom";
        } else if (spec instanceof RegionSpec.Mmio) {
            return "mmio";
        }
        return spec instanceof RegionSpec.Alias ? "alias" : "reservation";
    }
}
