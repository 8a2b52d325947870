package org.memtck.faults.treewalk;

import java.util.Set;

/** Host windows with any defects. */
final class DefectiveWindows extends Windows {
    private final Set<Defect> defects;

    DefectiveWindows(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    private boolean has(Defect defect) {
        return defects.contains(defect);
    }

    @Override
    long offset(Window window) {
        return has(Defect.WINDOW_FROM_BEGINNING) ? 0 : super.offset(window);
    }

    @Override
    boolean continues(Found first, Found found, long distance) {
        Region region = found.region();
        boolean memory = region != null && region.kind == Kind.RAM && has(Defect.WINDOW_OVER_TWO_REGIONS);
        return memory || super.continues(first, found, distance);
    }

    @Override
    void writeBack(Window window, byte[] copy, int written) {
        if (!has(Defect.WINDOW_WRITES_NOTHING)) {
            super.writeBack(window, copy, written);
        }
    }
}
