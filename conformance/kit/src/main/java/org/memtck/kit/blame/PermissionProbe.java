package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Permission;

/**
 * Tells whether an access that an IOMMU region must not let pass is answered rightly where every entry permits it: then it is
 * translated as it should be, and its permission is not checked (rule IOMMU-2).
 */
final class PermissionProbe {
    private PermissionProbe() {}

    static boolean matters(Laboratory laboratory) {
        if (!laboratory.failing().failingStep().rules().contains(Rule.IOMMU_2)) {
            return false;
        }
        List<Operation> permitted = new ArrayList<>();
        for (Operation operation : laboratory.operations()) {
            permitted.add(
                    operation instanceof KindOperation.SetTranslation set
                            ? new KindOperation.SetTranslation(
                                    set.region(), set.iova(), set.to(), Permission.READ_WRITE)
                            : operation);
        }
        return laboratory.passes(permitted);
    }
}
