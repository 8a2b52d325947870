package org.memtck.faults.treewalk;

import org.memtck.spec.rule.Rule;

/** The end of single regions: of aliases and containers at any time, of others only when nothing can use them. */
class Destruction {
    final Parts parts;

    Destruction(Parts parts) {
        this.parts = parts;
    }

    void destroy(Region region) {
        if (region.kind.isLeaf()) {
            refuseUnowned(region);
            refuseInUse(region);
        }
        parts.finalizer.end(region);
    }

    void refuseInUse(Region region) {
        if (isMapped(region) || isUsed(region)) {
            throw Refusal.misuse(Rule.LIFE_8);
        }
    }

    /** Whether guests may reach it. */
    boolean isMapped(Region region) {
        return region.next.container != null
                || parts.spaces.roots().contains(region)
                || parts.presence.isVisible(region);
    }

    /** Whether a device or a CPU uses it. */
    boolean isUsed(Region region) {
        return parts.owners.isInUse(region);
    }

    void refuseUnowned(Region region) {
        if (region.owner == null) {
            throw Refusal.misuse(Rule.LIFE_9);
        }
    }
}
