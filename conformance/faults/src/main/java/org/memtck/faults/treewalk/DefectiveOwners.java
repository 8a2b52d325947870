package org.memtck.faults.treewalk;

import java.util.Set;

/** Owners that die too early, or never. */
final class DefectiveOwners extends Owners {
    private final Set<Defect> defects;

    DefectiveOwners(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    @Override
    boolean lives(Owner owner) {
        return defects.contains(Defect.OWNER_NEVER_DIES) || super.lives(owner);
    }

    @Override
    boolean isInUse(Region region) {
        return defects.contains(Defect.OWNER_DIES_WHILE_PINNED) ? region.refs > 0 : super.isInUse(region);
    }
}
