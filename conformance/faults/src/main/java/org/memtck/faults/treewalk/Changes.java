package org.memtck.faults.treewalk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Size;

/** The changes of the tree. */
class Changes {
    final Parts parts;

    Changes(Parts parts) {
        this.parts = parts;
    }

    void add(Region container, Region region, long at, int priority) {
        parts.guard.add(container, region);
        State state = parts.stage.edit(region);
        state.container = container;
        state.at = at;
        state.priority = priority;
        insert(region);
    }

    void delete(Region region) {
        parts.guard.delete(region);
        takeOut(region);
        parts.stage.edit(region).container = null;
    }

    /** Only a move that moves makes the region the last one of its priority. */
    void move(Region region, long at) {
        parts.guard.move(region);
        if (region.next.at != at) {
            parts.stage.edit(region).at = at;
            reinsert(region);
        }
    }

    void resize(Region region, Size size) {
        parts.guard.resize(region);
        parts.stage.edit(region).size = size;
    }

    void retarget(Region alias, long offset) {
        parts.guard.retarget(alias);
        parts.stage.edit(alias).offset = offset;
    }

    void setEnabled(Region region, boolean enabled) {
        parts.stage.edit(region).enabled = enabled;
    }

    void setReadOnly(Region region, boolean on) {
        parts.stage.edit(region).readOnly = on;
    }

    /** The siblings of a region that has a place, itself included. */
    final @Nullable List<Region> siblings(Region region) {
        Region container = region.next.container;
        return container == null ? null : parts.stage.edit(container).subregions;
    }

    final void insert(Region region) {
        List<Region> siblings = siblings(region);
        if (siblings != null) {
            siblings.add(parts.order.index(siblings, region.next), region);
        }
    }

    final void takeOut(Region region) {
        List<Region> siblings = siblings(region);
        if (siblings != null) {
            siblings.remove(region);
        }
    }

    final void reinsert(Region region) {
        takeOut(region);
        insert(region);
    }
}
