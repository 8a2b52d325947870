package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;

/** Scenarios in which a region is the root of its own space instead of a subregion, and accesses go through that space. */
final class OwnSpaces {
    private final List<Operation> operations;
    private final Map<String, String> roots = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();

    private OwnSpaces(List<Operation> operations) {
        this.operations = operations;
        for (Operation operation : operations) {
            if (operation instanceof Operation.OpenSpace open) {
                roots.put(open.space(), open.root());
            } else if (operation instanceof Operation.Create create) {
                sizes.put(create.region(), create.spec().size());
            }
        }
    }

    static List<List<Operation>> of(List<Operation> operations) {
        OwnSpaces spaces = new OwnSpaces(operations);
        List<List<Operation>> simpler = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Add add && spaces.roots.containsValue(add.container())) {
                simpler.add(spaces.with(add));
            }
        }
        return simpler;
    }

    private List<Operation> with(Operation.Add add) {
        String space = unused();
        List<Operation> changed = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation == add) {
                changed.add(new Operation.OpenSpace(space, add.region()));
            } else if (operation instanceof Operation.Delete delete
                    && delete.region().equals(add.region())) {
                changed.add(new Operation.CloseSpace(space));
            } else {
                changed.add(within(operation, add, space));
            }
        }
        return changed;
    }

    /** The operation in the other space, if it accesses the region through a space that shows its container. */
    private Operation within(Operation operation, Operation.Add add, String space) {
        Set<Long> accessed = new HashSet<>();
        Operation moved = Addresses.accesses(operation, at -> {
            accessed.add(at);
            return at - add.at();
        });
        Size size = sizes.get(add.region());
        if (size == null || accessed.isEmpty() || !accessed.stream().allMatch(at -> size.contains(at - add.at()))) {
            return operation;
        }
        List<Operation> there = List.of(moved);
        for (Map.Entry<String, String> shown : roots.entrySet()) {
            if (shown.getValue().equals(add.container())) {
                there = Renaming.ofSpace(shown.getKey(), space, there);
            }
        }
        boolean elsewhere = there.get(0).equals(moved);
        return elsewhere ? operation : there.get(0);
    }

    private String unused() {
        String name = "T";
        while (roots.containsKey(name)) {
            name += "T";
        }
        return name;
    }
}
