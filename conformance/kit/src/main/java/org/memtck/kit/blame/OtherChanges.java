package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Operation;

/**
 * Replaces a change of a region with a change of another kind. A failure after every kind of change is not the fault of the
 * rule of one of them.
 */
final class OtherChanges {
    private final List<Operation> operations;
    private final List<List<Operation>> all = new ArrayList<>();

    private OtherChanges(List<Operation> operations) {
        this.operations = operations;
    }

    static List<List<Operation>> of(List<Operation> operations) {
        OtherChanges others = new OtherChanges(operations);
        boolean shown = false;
        for (int i = 0; i < operations.size() - 1; i++) {
            Operation operation = operations.get(i);
            shown |= operation instanceof Operation.OpenSpace;
            OperationType type = OperationType.of(operation);
            String region = type.family() == Family.TREE ? type.subject(operation) : null;
            if (region != null && (shown || !(operation instanceof Operation.Add))) {
                others.replace(i, region);
            }
        }
        return others.all;
    }

    private void replace(int index, String region) {
        Operation change = operations.get(index);
        Operation.Add place = place(region, index);
        if (change instanceof Operation.Add add) {
            int shown = firstSpace();
            if (shown < index) {
                enableInstead(add, index, shown);
            }
            return;
        }
        add(index, List.of(new Operation.Delete(region)));
        add(index, List.of(new Operation.SetEnabled(region, false)));
        if (place != null) {
            long at = change instanceof Operation.Move move ? move.at() : place.at() + 1;
            Operation.Add elsewhere = new Operation.Add(region, place.container(), at, place.priority());
            add(index, List.of(new Operation.Move(region, at)));
            add(index, List.of(new Operation.Delete(region), elsewhere));
            addLate(index, place, change instanceof Operation.Move ? elsewhere : place);
        }
    }

    private void enableInstead(Operation.Add add, int index, int shown) {
        List<Operation> changed = new ArrayList<>(operations);
        changed.set(index, new Operation.SetEnabled(add.region(), true));
        changed.add(shown, add);
        changed.add(shown, new Operation.SetEnabled(add.region(), false));
        all.add(changed);
    }

    /** The region is not there before, and is added in the place of the change. */
    private void addLate(int index, Operation.Add place, Operation.Add late) {
        List<Operation> changed = new ArrayList<>(operations);
        changed.set(index, late);
        changed.subList(0, index)
                .removeIf(each -> each == place
                        || (each instanceof Operation.SetEnabled set
                                && set.region().equals(place.region())));
        all.add(changed);
    }

    private void add(int index, List<Operation> instead) {
        if (!instead.equals(List.of(operations.get(index)))) {
            List<Operation> changed = new ArrayList<>(operations);
            changed.remove(index);
            changed.addAll(index, instead);
            all.add(changed);
        }
    }

    private int firstSpace() {
        int i = 0;
        while (!(operations.get(i) instanceof Operation.OpenSpace)) {
            i++;
        }
        return i;
    }

    private Operation.@Nullable Add place(String region, int before) {
        Operation.Add place = null;
        for (Operation operation : operations.subList(0, before)) {
            if (operation instanceof Operation.Add add && add.region().equals(region)) {
                place = add;
            } else if (operation instanceof Operation.Delete delete
                    && delete.region().equals(region)) {
                place = null;
            }
        }
        return place;
    }

    /** The scenario with the same question at another address, or null if it has none. */
    static @Nullable List<Operation> at(List<Operation> operations, long address) {
        int end = operations.size() - 1;
        Operation moved = at(operations.get(end), address);
        if (moved == null) {
            return null;
        }
        List<Operation> changed = new ArrayList<>(operations);
        changed.set(end, moved);
        return changed;
    }

    private static @Nullable Operation at(Operation question, long at) {
        OperationType type = OperationType.of(question);
        return type.has(Role.ADDRESS) ? type.map(question, (field, value) -> ofOneByte(field.role(), value, at)) : null;
    }

    private static @Nullable Object ofOneByte(Role role, @Nullable Object value, long at) {
        if (value instanceof Bytes bytes) {
            return bytes.slice(0, Math.min(1, bytes.length()));
        }
        return switch (role) {
            case ADDRESS -> at;
            case ACCESS, LENGTH, WINDOW_LENGTH -> 1;
            case VALUE -> value instanceof Long number ? number & 0xff : value;
            default -> value;
        };
    }
}
