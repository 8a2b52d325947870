package org.memtck.faults.treewalk;

import java.util.Set;

/** A guard with a gap. */
final class DefectiveGuard extends Guard {
    private final Set<Defect> defects;

    DefectiveGuard(Set<Defect> defects) {
        this.defects = defects;
    }

    @Override
    void refuseAlias(Region container) {
        if (!defects.contains(Defect.ALIAS_TAKES_SUBREGIONS)) {
            super.refuseAlias(container);
        }
    }
}
