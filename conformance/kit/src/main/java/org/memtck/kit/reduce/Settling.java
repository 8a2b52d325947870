package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Scenarios in which the effect of a change holds from the start. */
final class Settling {
    private Settling() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> simpler = new ArrayList<>();
        for (Operation operation : operations) {
            if (isLasting(operation)) {
                simpler.add(
                        WholeSimplifications.map(operations, op -> op == operation ? null : settled(op, operation)));
            }
        }
        return simpler;
    }

    /** Whether it gives a region that is there already another place, size or offset. */
    private static boolean isLasting(Operation operation) {
        OperationType type = OperationType.of(operation);
        boolean first = type.family() == Family.CREATION || operation instanceof Operation.Add;
        return !first && (type.has(Role.PLACE) || type.size(operation) != null);
    }

    /** The operation as if the change were done with it. */
    private static Operation settled(Operation operation, Operation change) {
        String region = OperationType.of(change).name(change);
        if (operation instanceof Operation.Add add && change instanceof Operation.Move move) {
            return region.equals(add.region()) ? OperationType.of(add).with(add, Role.PLACE, move.at()) : operation;
        }
        return operation instanceof Operation.Create create && create.region().equals(region)
                ? settled(create, change)
                : operation;
    }

    private static Operation settled(Operation.Create create, Operation change) {
        Size size = OperationType.of(change).size(change);
        if (size != null) {
            return RegionSimplifications.withSize(create, size);
        }
        return change instanceof Operation.Retarget retarget && create.spec() instanceof RegionSpec.Alias
                ? OperationType.of(create).with(create, Role.PLACE, retarget.offset())
                : create;
    }
}
