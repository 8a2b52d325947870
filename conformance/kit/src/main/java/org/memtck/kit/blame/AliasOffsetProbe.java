package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * Tells whether an alias shows a wrong part of its target (rule ALIAS-1) or what its target does not have (ALIAS-3): whether
 * it fails as well where the target is large enough.
 */
final class AliasOffsetProbe {
    private AliasOffsetProbe() {}

    static boolean failsInLargerTarget(Laboratory laboratory) {
        if (!laboratory.failing().failingStep().rules().contains(Rule.ALIAS_3)) {
            return false;
        }
        List<Operation> larger = new ArrayList<>();
        for (Operation operation : laboratory.operations()) {
            larger.add(operation instanceof Operation.Create create ? larger(create) : operation);
        }
        return laboratory.fails(larger);
    }

    /** Memory and devices up to the middle of the address space, with other bytes at each offset. */
    private static Operation larger(Operation.Create create) {
        boolean memory = create.spec() instanceof RegionSpec.Ram || create.spec() instanceof RegionSpec.Mmio;
        return memory
                ? new Operation.Create(
                        create.region(),
                        new RegionSpec.Mmio(new Size(Long.MAX_VALUE), DeviceSpec.PLAIN),
                        create.owner())
                : create;
    }
}
