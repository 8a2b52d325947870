package org.memtck.faults.interval;

import org.memtck.spec.scenario.Size;

/** The changes of the tree. */
class Tree {
    final Parts parts;
    private long clock;

    Tree(Parts parts) {
        this.parts = parts;
    }

    void add(Region container, Region region, long at, int priority) {
        parts.guard.add(container, region);
        parts.transaction.change(Cause.ADD, region, () -> place(container, region, at, priority));
    }

    void place(Region container, Region region, long at, int priority) {
        container.subregions.add(region);
        region.container = container;
        region.priority = priority;
        settle(region, at);
    }

    void delete(Region region) {
        parts.guard.delete(region);
        parts.transaction.change(Cause.DELETE, region, () -> takeOut(region));
    }

    final void takeOut(Region region) {
        if (region.container != null) {
            region.container.subregions.remove(region);
            region.container = null;
        }
    }

    /** A move to where the region is already does not make it the last one. */
    void move(Region region, long at) {
        parts.guard.move(region);
        if (region.at != at) {
            parts.transaction.change(Cause.MOVE, region, () -> settle(region, at));
        }
    }

    /** Brings a region to an offset, as the last one that came. */
    void settle(Region region, long at) {
        region.at = at;
        stamp(region);
    }

    final void stamp(Region region) {
        region.stamp = ++clock;
    }

    void resize(Region region, Size size) {
        parts.guard.resize(region);
        parts.transaction.change(Cause.RESIZE, region, () -> region.size = size);
    }

    void retarget(Region alias, long start) {
        parts.guard.retarget(alias);
        parts.transaction.change(Cause.RETARGET, alias, () -> alias.start = start);
    }

    void setEnabled(Region region, boolean enabled) {
        parts.transaction.change(Cause.ENABLE, region, () -> region.enabled = enabled);
    }

    void setReadOnly(Region region, boolean on) {
        parts.transaction.change(Cause.READ_ONLY, region, () -> region.readOnly = on);
    }

    /** The map knows of no modes. */
    void setRomMode(Region region, boolean on) {
        parts.guard.setRomMode(region);
        region.romMode = on;
    }
}
