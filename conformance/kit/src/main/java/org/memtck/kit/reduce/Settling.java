package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/** Scenarios in which what a change brings about holds from the start. */
final class Settling {
    private Settling() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> simpler = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Move
                    || operation instanceof Operation.Resize
                    || operation instanceof Operation.Retarget
                    || operation instanceof KindOperation.ResizeRam) {
                simpler.add(
                        WholeSimplifications.map(operations, op -> op == operation ? null : settled(op, operation)));
            }
        }
        return simpler;
    }

    /** The operation as if the change were done with it. */
    private static Operation settled(Operation operation, Operation change) {
        if (operation instanceof Operation.Add add
                && change instanceof Operation.Move move
                && move.region().equals(add.region())) {
            return new Operation.Add(add.region(), add.container(), move.at(), add.priority());
        }
        return operation instanceof Operation.Create create
                ? RegionSimplifications.with(create, settled(create.region(), create.spec(), change))
                : operation;
    }

    private static RegionSpec settled(String region, RegionSpec spec, Operation change) {
        if (change instanceof Operation.Resize resize && resize.region().equals(region)) {
            return RegionSimplifications.withSize(spec, resize.size());
        } else if (change instanceof KindOperation.ResizeRam resize
                && resize.region().equals(region)) {
            return RegionSimplifications.withSize(spec, resize.size());
        }
        return change instanceof Operation.Retarget retarget
                        && retarget.region().equals(region)
                        && spec instanceof RegionSpec.Alias alias
                ? new RegionSpec.Alias(alias.target(), retarget.offset(), alias.size())
                : spec;
    }
}
