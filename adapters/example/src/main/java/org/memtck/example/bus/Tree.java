package org.memtck.example.bus;

import static org.memtck.example.bus.BusException.check;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Size;

/** How regions lie in each other, and what of them shows. Offsets are unsigned 64-bit numbers. */
@Api
public final class Tree {
    private final Changes changes;

    Tree(Changes changes) {
        this.changes = changes;
    }

    /** Puts a region into a container, in front of all there that do not have a higher priority. */
    public void add(Region container, Region region, long at, int priority) {
        check(container.kind() != Kind.ALIAS, Problem.ALIAS_TAKES_NOTHING);
        check(region.container() == null, Problem.PLACED_TWICE);
        check(!Ancestry.isOnPath(region, container), Problem.WITHIN_ITSELF);
        check(!Ancestry.shows(region, container), Problem.ALIAS_LOOP);
        changes.change(container, shape -> {
            shape.put(new Placement(region, at, priority));
            region.setContainer(container);
        });
    }

    /** Takes a region out of its container. */
    public void remove(Region region) {
        Region container = region.container();
        if (container == null) {
            throw new BusException(Problem.NOTHING_TO_REMOVE);
        }
        changes.change(container, shape -> {
            shape.take(region);
            region.setContainer(null);
        });
    }

    /** Moves a region within its container; elsewhere, it comes in front of its equals (rule PRIO-5). */
    public void move(Region region, long at) {
        Region container = region.container();
        if (container == null) {
            throw new BusException(Problem.NOTHING_TO_MOVE);
        }
        if (container.shape().placementOf(region).at() != at) {
            changes.change(
                    container,
                    shape -> shape.put(
                            new Placement(region, at, shape.take(region).priority())));
        }
    }

    /** Changes the size of a container, a device, an alias or a reservation. */
    public void resize(Region region, Size size) {
        check(!region.kind().keepsSize(), Problem.FIXED_SIZE);
        changes.change(region, shape -> shape.size = size);
    }

    /**
     * Changes the used size of resizeable RAM, unless it is beyond its largest one. Bytes that lie past the end stay
     * where they were, for whoever still has a window on them.
     */
    public Completion resizeRam(Region region, Size size) {
        Memory memory = region.content();
        Size largest = memory == null ? null : memory.largest();
        if (largest == null) {
            throw new BusException(Problem.NOT_RESIZEABLE);
        }
        if (!size.fitsIn(largest)) {
            return Completion.REFUSED;
        }
        changes.change(region, shape -> shape.size = size);
        return Completion.DONE;
    }

    /** Changes an alias' offset in its target. */
    public void retarget(Region alias, long offset) {
        check(alias.kind() == Kind.ALIAS, Problem.NO_ALIAS);
        changes.change(alias, shape -> shape.aliasOffset = offset);
    }

    /** Shows or hides a region and all below it. */
    public void setEnabled(Region region, boolean enabled) {
        changes.change(region, shape -> shape.enabled = enabled);
    }

    /** Refuses or allows guest writes to all that is seen through a region. */
    public void setReadOnly(Region region, boolean on) {
        changes.change(region, shape -> shape.readOnly = on);
    }

    /** Takes a region that ends out of its container, and its subregions out of it, in one change (rule LIFE-10). */
    void dissolve(Region region) {
        begin();
        if (region.container() != null) {
            remove(region);
        }
        List.copyOf(region.shape().backToFront()).forEach(placement -> remove(placement.region()));
        setEnabled(region, false);
        commit();
    }

    /** Holds back what follows until the matching {@link #commit}; transactions nest. */
    public void begin() {
        changes.begin();
    }

    /** Ends a transaction; the outermost one's changes become visible. */
    public void commit() {
        changes.commit();
    }
}
