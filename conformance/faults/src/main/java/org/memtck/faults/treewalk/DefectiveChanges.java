package org.memtck.faults.treewalk;

import java.util.HashSet;
import java.util.Set;
import org.memtck.spec.scenario.Size;

/** Changes of the tree with any defects. */
final class DefectiveChanges extends Changes {
    private final Set<Defect> defects;
    private int moves;

    DefectiveChanges(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    private boolean has(Defect defect) {
        return defects.contains(defect);
    }

    @Override
    void add(Region container, Region region, long at, int priority) {
        if (region.kind == Kind.ALIAS && region.next.offset != 0 && has(Defect.ADD_OF_ALIAS_REFUSED)) {
            throw Refusal.error("an alias starts with its target");
        }
        if (!has(Defect.ALIAS_CYCLE_FORGOTTEN) || !closesCycle(container, region)) {
            super.add(container, region, at, priority);
        }
    }

    /** Whether only an alias leads from a region back to its container to be. */
    private boolean closesCycle(Region container, Region region) {
        return parts.guard.leadsTo(region, container, true, new HashSet<>())
                && !parts.guard.leadsTo(region, container, false, new HashSet<>());
    }

    @Override
    void delete(Region region) {
        if (has(Defect.DELETE_DOES_NOTHING)) {
            parts.guard.delete(region);
            parts.stage.edit(region).container = null;
        } else {
            super.delete(region);
        }
    }

    @Override
    void move(Region region, long at) {
        moves++;
        long there = moves % 3 == 0 && has(Defect.THIRD_MOVE_LOST) ? region.next.at : at;
        if (has(Defect.MOVE_KEEPS_ORDER)) {
            parts.guard.move(region);
            parts.stage.edit(region).at = there;
        } else {
            super.move(region, there);
        }
    }

    @Override
    void resize(Region region, Size size) {
        boolean shrinks = size.fitsIn(region.next.size);
        super.resize(region, shrinks && has(Defect.RESIZE_NEVER_SHRINKS) ? region.next.size : size);
    }

    @Override
    void setReadOnly(Region region, boolean on) {
        if (region.next.container == null || !has(Defect.READONLY_FIXED_ONCE_MAPPED)) {
            super.setReadOnly(region, on);
        }
    }
}
