package org.memtck.faults.treewalk;

import java.util.Set;
import org.memtck.spec.scenario.RegionSpec;

/** Memory that has lost what is behind it. */
final class DefectiveStore extends Store {
    private final Set<Defect> defects;

    DefectiveStore(Set<Defect> defects) {
        this.defects = defects;
    }

    @Override
    Memory memory(RegionSpec spec, Memory behind) {
        boolean copied = spec instanceof RegionSpec.FileRam
                ? defects.contains(Defect.SHARED_FILE_NOT_WRITTEN)
                : spec instanceof RegionSpec.CallerRam && defects.contains(Defect.CALLER_RAM_COPIED);
        return copied ? copyOnWrite(behind) : super.memory(spec, behind);
    }
}
