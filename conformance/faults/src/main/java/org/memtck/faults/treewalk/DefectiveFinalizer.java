package org.memtck.faults.treewalk;

import java.util.Set;

/** Ends of owners and regions that leave something behind. */
final class DefectiveFinalizer extends Finalizer {
    private final Set<Defect> defects;

    DefectiveFinalizer(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    @Override
    void die(Owner owner) {
        if (defects.contains(Defect.ONE_REGION_FINALIZED) && owner.regions.size() > 1) {
            owner.regions.subList(1, owner.regions.size()).clear();
        }
        super.die(owner);
    }

    @Override
    void leave(Region region) {
        if (region.kind.isLeaf() || !defects.contains(Defect.DESTROYED_STAYS_MAPPED)) {
            super.leave(region);
        }
    }
}
