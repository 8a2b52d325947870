package org.memtck.faults.treewalk;

import java.util.Set;
import org.memtck.spec.observation.Status;

/** Blocks that end too soon, or are translated only once. */
final class DefectiveBlock extends Block {
    private final Set<Defect> defects;

    DefectiveBlock(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    @Override
    boolean goesOn(Status status) {
        return status != Status.REJECTED || !defects.contains(Defect.BLOCK_STOPS_AT_HOLE);
    }
}
