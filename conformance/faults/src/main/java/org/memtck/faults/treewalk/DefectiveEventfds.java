package org.memtck.faults.treewalk;

import java.util.Set;

/** Eventfds that are signalled too often. */
final class DefectiveEventfds extends Eventfds {
    private final Set<Defect> defects;

    DefectiveEventfds(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    @Override
    void signal(Eventfd eventfd) {
        super.signal(eventfd);
        if (defects.contains(Defect.SIGNALLED_TWICE)) {
            super.signal(eventfd);
        }
    }

    @Override
    boolean matchesSize(Eventfd eventfd, int size) {
        return super.matchesSize(eventfd, size) || defects.contains(Defect.ANY_SIZE_SIGNALS);
    }
}
