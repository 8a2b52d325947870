package org.memtck.faults.treewalk;

import java.util.Set;
import org.memtck.spec.scenario.Size;

/** Changes of special regions that have no effect. */
final class DefectiveAttributes extends Attributes {
    private final Set<Defect> defects;

    DefectiveAttributes(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    @Override
    void setRomMode(Region region, boolean on) {
        super.setRomMode(region, on || defects.contains(Defect.ROM_MODE_STAYS_ON));
    }

    @Override
    void setSize(Region region, Size size) {
        boolean shrinks = size.fitsIn(region.next.size);
        super.setSize(region, shrinks && defects.contains(Defect.RESIZEABLE_NEVER_SHRINKS) ? region.next.size : size);
    }
}
