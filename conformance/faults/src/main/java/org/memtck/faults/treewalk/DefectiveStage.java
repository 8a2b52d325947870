package org.memtck.faults.treewalk;

import java.util.Set;

/** Transactions with any defects. */
final class DefectiveStage extends Stage {
    private static final int KEPT = 2;

    private final Set<Defect> defects;
    private int published;

    DefectiveStage(Set<Defect> defects) {
        this.defects = defects;
    }

    @Override
    boolean isOutermost(int left) {
        return super.isOutermost(left) || defects.contains(Defect.INNER_COMMIT_SHOWS);
    }

    @Override
    void publishAll() {
        published = 0;
        super.publishAll();
    }

    @Override
    void publish(Region region) {
        published++;
        if (published <= KEPT || !defects.contains(Defect.COMMIT_STOPS_AFTER_TWO)) {
            super.publish(region);
        } else {
            region.next = region.visible;
        }
    }
}
