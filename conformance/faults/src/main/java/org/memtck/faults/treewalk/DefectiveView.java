package org.memtck.faults.treewalk;

import java.util.Set;
import org.memtck.spec.observation.Observation;

/** Answers about the map that are wrong at odd addresses. */
final class DefectiveView extends MapView {
    private final Set<Defect> defects;

    DefectiveView(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    /** Within one region the answer is right, or every question would differ. */
    @Override
    Observation find(Region root, long at) {
        long even = at & -2;
        boolean drops = defects.contains(Defect.FIND_DROPS_LOWEST_BIT)
                && walk(root, even).region() != walk(root, at).region();
        return super.find(root, drops ? even : at);
    }
}
