package org.memtck.faults.treewalk;

import java.util.Set;
import org.memtck.spec.scenario.Size;

/** Address spaces that cannot have all addresses. */
final class DefectiveSpaces extends Spaces {
    private final Set<Defect> defects;

    DefectiveSpaces(Set<Defect> defects) {
        this.defects = defects;
    }

    @Override
    void open(String space, Region root) {
        boolean whole = root.visible.size.equals(Size.ALL);
        if (whole && root.kind == Kind.CONTAINER && defects.contains(Defect.WHOLE_SPACE_REFUSED)) {
            throw Refusal.error("a space of 2^64 bytes has no length");
        }
        super.open(space, root);
    }
}
