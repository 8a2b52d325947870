package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;

/** Simpler scenarios that take changes to several operations of the rarer families at once. */
final class FamilyWholes {
    private FamilyWholes() {}

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
        simpler.add(WholeSimplifications.map(operations, FamilyWholes::ofFirstClient));
        return simpler;
    }

    /** The entry is that of the first granule, and the accesses go along. */
    private static List<Operation> fromFirstGranule(List<Operation> operations, KindOperation.SetTranslation entry) {
        return WholeSimplifications.map(
                operations, op -> op == entry ? first(entry) : Addresses.accesses(op, at -> at - entry.iova()));
    }

    private static Operation first(KindOperation.SetTranslation entry) {
        return new KindOperation.SetTranslation(entry.region(), 0, entry.to(), entry.permission());
    }

    /** The entry is that of the first granule, and the region is added where the granule of the entry was before. */
    private static List<Operation> addedFurtherOn(List<Operation> operations, KindOperation.SetTranslation entry) {
        return WholeSimplifications.map(operations, op -> {
            if (op == entry) {
                return first(entry);
            }
            return op instanceof Operation.Add add && add.region().equals(entry.region())
                    ? new Operation.Add(add.region(), add.container(), add.at() + entry.iova(), add.priority())
                    : op;
        });
    }

    /** Eventfds of a size, and the writes that might be for them, are smaller. */
    private static List<Operation> ofSize(List<Operation> operations, int from, int to) {
        return WholeSimplifications.map(operations, op -> {
            if (op instanceof AttributeOperation.AddEventfd e && e.size() == from) {
                return new AttributeOperation.AddEventfd(e.event(), e.region(), e.at(), to, e.match());
            } else if (op instanceof Operation.Write write && write.size() == from) {
                return new Operation.Write(write.space(), write.at(), to, write.value(), write.order());
            }
            return op;
        });
    }

    private static Operation ofFirstClient(Operation operation) {
        if (operation instanceof AttributeOperation.SetLog log) {
            return new AttributeOperation.SetLog(log.region(), 0, log.on());
        }
        return operation instanceof AttributeOperation.TakeDirty take
                ? new AttributeOperation.TakeDirty(take.region(), take.at(), take.length(), 0)
                : operation;
    }
}
