package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;

/**
 * Gives siblings that overlap at one priority different ones, since in a board file the order of lines says nothing: the one that
 * was added later, and so is seen, gets the higher priority. Priorities above make room for those that are added.
 */
final class DistinctPriorities {
    private final Map<String, Size> sizes = new HashMap<>();
    private final Map<String, SortedMap<Integer, List<Operation.Add>>> byContainer = new LinkedHashMap<>();

    private DistinctPriorities(List<Operation> operations) {
        for (Operation operation : operations) {
            if (operation instanceof Operation.Create create) {
                sizes.put(create.region(), create.spec().size());
            } else if (operation instanceof Operation.Add add) {
                byContainer
                        .computeIfAbsent(add.container(), key -> new TreeMap<>())
                        .computeIfAbsent(add.effectivePriority(), key -> new ArrayList<>())
                        .add(add);
            }
        }
    }

    /** The operations with other priorities where they are needed: the same regions are seen. */
    static List<Operation> in(List<Operation> operations) {
        DistinctPriorities priorities = new DistinctPriorities(operations);
        Map<Operation.Add, Operation.Add> changed = new HashMap<>();
        for (SortedMap<Integer, List<Operation.Add>> container : priorities.byContainer.values()) {
            priorities.spread(container, changed);
        }
        List<Operation> result = new ArrayList<>(operations);
        result.replaceAll(
                operation -> operation instanceof Operation.Add add ? changed.getOrDefault(add, add) : operation);
        return result;
    }

    private void spread(SortedMap<Integer, List<Operation.Add>> container, Map<Operation.Add, Operation.Add> changed) {
        List<Map<Operation.Add, Integer>> levels =
                container.values().stream().map(this::levels).toList();
        long rooms = levels.stream().mapToLong(DistinctPriorities::highest).sum();
        // Where there are not as many priorities above, all are counted from 0 on.
        boolean anew = container.lastKey() + rooms > Integer.MAX_VALUE;
        List<Integer> priorities = List.copyOf(container.keySet());
        long room = 0;
        for (int i = 0; i < levels.size(); i++) {
            long lowest = (anew ? i : priorities.get(i)) + room;
            levels.get(i).forEach((add, level) -> {
                long priority = lowest + level;
                if (priority != add.effectivePriority()) {
                    changed.put(add, new Operation.Add(add.region(), add.container(), add.at(), (int) priority));
                }
            });
            room += highest(levels.get(i));
        }
    }

    /** For each sibling of one priority how many are one above another below it. */
    private Map<Operation.Add, Integer> levels(List<Operation.Add> siblings) {
        Map<Operation.Add, Integer> levels = new HashMap<>();
        for (int i = 0; i < siblings.size(); i++) {
            Operation.Add add = siblings.get(i);
            int level = 0;
            for (Operation.Add below : siblings.subList(0, i)) {
                level = overlap(below, add) ? Math.max(level, Objects.requireNonNull(levels.get(below)) + 1) : level;
            }
            levels.put(add, level);
        }
        return levels;
    }

    private static int highest(Map<Operation.Add, Integer> levels) {
        return Collections.max(levels.values());
    }

    private boolean overlap(Operation.Add one, Operation.Add other) {
        return holds(one, other.at()) || holds(other, one.at());
    }

    private boolean holds(Operation.Add add, long address) {
        return Objects.requireNonNull(sizes.get(add.region())).contains(address - add.at());
    }
}
