package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.operation.Namespace;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;

/** Scenarios that first create the regions, with their attributes and content. */
final class Hoisting {
    private static final Set<Class<?>> SETS = Set.of(
            Operation.Fill.class,
            Operation.SetReadOnly.class,
            Operation.SetEnabled.class,
            KindOperation.SetRomMode.class,
            KindOperation.SetTranslation.class,
            AttributeOperation.SetLog.class,
            AttributeOperation.Coalesce.class,
            AttributeOperation.AddEventfd.class);

    private Hoisting() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> simpler = new ArrayList<>();
        simpler.add(creationsFirst(operations));
        for (int i = 0; i < operations.size(); i++) {
            String region = region(operations.get(i));
            int first = region == null ? i : creation(region, operations) + 1;
            if (first > 0 && first < i) {
                List<Operation> hoisted = new ArrayList<>(operations);
                hoisted.add(first, hoisted.remove(i));
                simpler.add(hoisted);
            }
        }
        return simpler;
    }

    private static List<Operation> creationsFirst(List<Operation> operations) {
        List<Operation> ordered = new ArrayList<>();
        operations.stream().filter(Operation.Create.class::isInstance).forEach(ordered::add);
        operations.stream().filter(op -> !(op instanceof Operation.Create)).forEach(ordered::add);
        return ordered;
    }

    private static int creation(String region, List<Operation> operations) {
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof Operation.Create create
                    && create.region().equals(region)) {
                return i;
            }
        }
        return -1;
    }

    /** The region whose attribute or content the operation sets, or null for any other operation. */
    private static @Nullable String region(Operation operation) {
        OperationType type = OperationType.of(operation);
        return SETS.contains(type.record()) ? type.name(operation, Namespace.REGION) : null;
    }
}
