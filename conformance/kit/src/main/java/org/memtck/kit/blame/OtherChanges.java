package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;

/**
 * Puts another change of the same region in the place of one. What fails after every kind of change is not to be blamed on
 * the rule of one of them.
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
            String region = changed(operation);
            if (region != null && (shown || !(operation instanceof Operation.Add))) {
                others.replace(i, region);
            }
        }
        return others.all;
    }

    /** The region that an operation changes, or null. */
    private static @Nullable String changed(Operation operation) {
        if (operation instanceof Operation.Add add) {
            return add.region();
        } else if (operation instanceof Operation.Delete delete) {
            return delete.region();
        } else if (operation instanceof Operation.Move move) {
            return move.region();
        } else if (operation instanceof Operation.Resize resize) {
            return resize.region();
        } else if (operation instanceof Operation.Retarget retarget) {
            return retarget.region();
        } else if (operation instanceof Operation.SetEnabled set) {
            return set.region();
        }
        return operation instanceof Operation.SetReadOnly set ? set.region() : null;
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
        if (question instanceof Operation.Read read) {
            return new Operation.Read(read.space(), at, 1, read.order());
        } else if (question instanceof Operation.Write write) {
            return new Operation.Write(write.space(), at, 1, write.value() & 0xff, write.order());
        } else if (question instanceof Operation.Load load) {
            return new Operation.Load(load.space(), at, 1);
        } else if (question instanceof Operation.Store store) {
            return new Operation.Store(
                    store.space(),
                    at,
                    store.bytes().slice(0, Math.min(1, store.bytes().length())));
        } else if (question instanceof Operation.Find find) {
            return new Operation.Find(find.space(), at);
        } else if (question instanceof PinOperation.Pin pin) {
            return new PinOperation.Pin(pin.handle(), pin.space(), at, 1, pin.write());
        }
        return null;
    }
}
