package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether a scenario fails because of when an attribute is changed (rule ATTR-1): whether the same question, with the
 * same expected answer, passes if the attribute changes a little earlier or later, or while a space shows the region.
 */
final class AttributeTimingProbe {
    private static final Set<Class<?>> ATTRIBUTES = Set.of(
            Operation.SetReadOnly.class,
            KindOperation.SetRomMode.class,
            AttributeOperation.AddEventfd.class,
            AttributeOperation.RemoveEventfd.class,
            AttributeOperation.SetLog.class,
            AttributeOperation.Coalesce.class,
            AttributeOperation.Uncoalesce.class);
    private static final Set<Class<?>> MAKES_VISIBLE =
            Set.of(Operation.Add.class, Operation.Delete.class, Operation.SetEnabled.class);

    private final Laboratory laboratory;
    private final List<Operation> operations;

    private AttributeTimingProbe(Laboratory laboratory) {
        this.laboratory = laboratory;
        this.operations = laboratory.operations();
    }

    /** Whether the time matters. */
    static boolean matters(Laboratory laboratory) {
        return new AttributeTimingProbe(laboratory).matters();
    }

    private boolean matters() {
        for (int i = 0; i < operations.size() - 1; i++) {
            if (setsAttribute(operations.get(i)) && (passesLater(i) || passesEarlier(i) || passesInSight(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean passesLater(int index) {
        for (int to = index + 1; to < operations.size() - 1 && mayComeBetween(operations.get(to), false); to++) {
            if (laboratory.passesAlike(moved(index, to))) {
                return true;
            }
        }
        return false;
    }

    private boolean passesEarlier(int index) {
        boolean mapped = operations.get(index) instanceof Operation.SetReadOnly;
        for (int to = index - 1; to > 0 && mayComeBetween(operations.get(to), mapped); to--) {
            if (laboratory.passesAlike(moved(index, to))) {
                return true;
            }
        }
        return false;
    }

    private List<Operation> moved(int from, int to) {
        List<Operation> moved = new ArrayList<>(operations);
        moved.add(to, moved.remove(from));
        return moved;
    }

    /** A space shows the region from its creation on, whatever the others do. */
    private boolean passesInSight(int index) {
        if (operations.get(index) instanceof Operation.SetReadOnly) {
            return false;
        }
        List<Operation> seen = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            seen.add(operations.get(i));
            if (i < index && operations.get(i) instanceof Operation.Create create) {
                seen.add(new Operation.OpenSpace("S_" + i, create.region()));
            }
        }
        return laboratory.passesAlike(seen);
    }

    private static boolean setsAttribute(Operation operation) {
        return ATTRIBUTES.contains(operation.getClass());
    }

    /**
     * Whether it may make a region visible or invisible. Anything else would make it another question; but what is part of the
     * map may be changed before the target has looked at the map, too.
     */
    private static boolean mayComeBetween(Operation operation, boolean orLooks) {
        OperationType type = OperationType.of(operation);
        return switch (type.family()) {
            case CREATION, TRANSACTION, SPACE -> true;
            case TREE -> MAKES_VISIBLE.contains(type.record());
            default -> orLooks && type.asks();
        };
    }
}
