package org.memtck.faults.treewalk;

import java.util.Set;
import org.memtck.spec.scenario.AccessSizes;

/** Lets devices get accesses that they do not accept, and keeps from them some that they do. */
final class DefectiveGate extends Gate {
    private final Set<Defect> defects;

    DefectiveGate(Set<Defect> defects) {
        this.defects = defects;
    }

    @Override
    boolean accepts(AccessSizes valid, long offset, long address, int size) {
        boolean refused =
                size == 8 && !Cutter.isAligned(offset, size) && defects.contains(Defect.LONG_UNALIGNED_REFUSED);
        return !refused && super.accepts(valid, offset, address, size);
    }

    @Override
    boolean acceptsSize(AccessSizes valid, int size) {
        boolean passes = size > valid.max() && defects.contains(Defect.LARGE_ACCESSES_ACCEPTED);
        return passes || super.acceptsSize(valid, size);
    }

    @Override
    boolean acceptsUnaligned(AccessSizes valid) {
        return defects.contains(Defect.UNALIGNED_ACCEPTED) || super.acceptsUnaligned(valid);
    }
}
