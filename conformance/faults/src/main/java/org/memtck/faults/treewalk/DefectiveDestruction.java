package org.memtck.faults.treewalk;

import java.util.Set;
import org.memtck.spec.rule.Rule;

/** Destroys what must stay, and keeps what may go. */
final class DefectiveDestruction extends Destruction {
    private final Set<Defect> defects;

    DefectiveDestruction(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    private boolean has(Defect defect) {
        return defects.contains(defect);
    }

    @Override
    void destroy(Region region) {
        Refusal.unless(region.kind != Kind.CONTAINER || !has(Defect.CONTAINER_NOT_DESTROYED), Rule.LIFE_8);
        super.destroy(region);
    }

    @Override
    boolean isUsed(Region region) {
        return !has(Defect.USED_REGION_DESTROYED) && super.isUsed(region);
    }

    @Override
    void refuseUnowned(Region region) {
        if (!has(Defect.MACHINES_REGION_DESTROYED)) {
            super.refuseUnowned(region);
        }
    }
}
