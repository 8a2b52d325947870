package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;

/** Simpler scenarios in which what entries, eventfds and clients have in common is changed in several operations at once. */
final class JointSimplifications {
    private JointSimplifications() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> simpler = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof KindOperation.SetTranslation entry && entry.iova() != 0) {
                simpler.add(fromFirstGranule(operations, entry));
                simpler.add(addedFurtherOn(operations, entry));
            } else if (operation instanceof AttributeOperation.AddEventfd eventfd) {
                for (int size = 1; size < eventfd.size(); size *= 2) {
                    simpler.add(ofSize(operations, eventfd.size(), size));
                }
            }
        }
        simpler.add(WholeSimplifications.map(operations, JointSimplifications::ofFirstClient));
        return simpler;
    }

    /** The entry is that of the first granule, and the accesses go along. */
    private static List<Operation> fromFirstGranule(List<Operation> operations, KindOperation.SetTranslation entry) {
        return WholeSimplifications.map(
                operations,
                op -> op == entry ? ofFirstGranule(entry) : Addresses.accesses(op, at -> at - entry.iova()));
    }

    private static Operation ofFirstGranule(Operation entry) {
        return OperationType.of(entry).with(entry, Role.IOVA, 0L);
    }

    /** The entry is that of the first granule, and the region is added where the granule of the entry was before. */
    private static List<Operation> addedFurtherOn(List<Operation> operations, KindOperation.SetTranslation entry) {
        return WholeSimplifications.map(operations, op -> {
            if (op == entry) {
                return ofFirstGranule(entry);
            }
            return op instanceof Operation.Add add && add.region().equals(entry.region())
                    ? new Operation.Add(add.region(), add.container(), add.at() + entry.iova(), add.priority())
                    : op;
        });
    }

    /** Eventfds of a size, and the writes that might be for them, are smaller. */
    private static List<Operation> ofSize(List<Operation> operations, int from, int to) {
        return WholeSimplifications.map(operations, op -> {
            boolean matched = op instanceof AttributeOperation.AddEventfd || op instanceof Operation.Write;
            OperationType type = OperationType.of(op);
            return matched && type.extent(op) == from ? type.with(op, Role.ACCESS, to) : op;
        });
    }

    private static Operation ofFirstClient(Operation operation) {
        return OperationType.of(operation).with(operation, Role.CLIENT, 0);
    }
}
