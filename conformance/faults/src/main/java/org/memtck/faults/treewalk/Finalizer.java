package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.List;

/** The end of owners and regions. */
class Finalizer {
    final Parts parts;
    private final List<String> finalized = new ArrayList<>();

    Finalizer(Parts parts) {
        this.parts = parts;
    }

    /** An owner takes all its regions with it. */
    void die(Owner owner) {
        List.copyOf(owner.regions).forEach(this::end);
        parts.registry.owners.retire(owner.name);
        report(owner.name);
    }

    /** A region leaves its place, and what is in it has none any more. */
    void end(Region region) {
        List.copyOf(region.next.subregions).forEach(this::leaveDying);
        if (region.next.container != null) {
            leave(region);
        }
        if (region.owner != null) {
            region.owner.regions.remove(region);
        }
        parts.registry.regions.retire(region.name);
        report(region.name);
    }

    /** A region is taken out of its container, which is finalised. */
    void leaveDying(Region region) {
        parts.changes.delete(region);
    }

    /** A region that is finalised is taken out of its container. */
    void leave(Region region) {
        parts.changes.delete(region);
    }

    void report(String name) {
        finalized.add(name);
    }

    /**
     * What was finalised and has not been told yet.
     *
     * @param flushed whether nothing may be kept for later
     */
    List<String> tell(boolean flushed) {
        List<String> told = List.copyOf(finalized);
        finalized.clear();
        return told;
    }
}
