package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether the map is right where two subregions of a container, of which neither covers anything of the other, are added in
 * the other order: then an {@code add} does not do what it is there for (rule TREE-1), since no other rule makes a difference
 * between the two.
 */
final class AddOrderProbe {
    private AddOrderProbe() {}

    static boolean matters(Laboratory laboratory) {
        List<Operation> operations = laboratory.operations();
        Map<String, Operation.Create> regions = operations.stream()
                .filter(Operation.Create.class::isInstance)
                .map(Operation.Create.class::cast)
                .collect(Collectors.toMap(Operation.Create::region, each -> each, (first, second) -> second));
        for (int first = 0; first < operations.size(); first++) {
            for (int second = first + 1; second < operations.size(); second++) {
                if (operations.get(first) instanceof Operation.Add one
                        && operations.get(second) instanceof Operation.Add other
                        && one.container().equals(other.container())
                        && areApart(one, regions.get(one.region()), other, regions.get(other.region()))) {
                    List<Operation> swapped = new ArrayList<>(operations);
                    Collections.swap(swapped, first, second);
                    if (laboratory.passesAlike(swapped)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean areApart(
            Operation.Add one,
            Operation.@Nullable Create first,
            Operation.Add other,
            Operation.@Nullable Create second) {
        return first != null && second != null && (endsBefore(one, first, other) || endsBefore(other, second, one));
    }

    private static boolean endsBefore(Operation.Add low, Operation.Create region, Operation.Add high) {
        long distance = high.at() - low.at();
        return Long.compareUnsigned(low.at(), high.at()) < 0
                && Long.compareUnsigned(region.spec().size().last(), distance) < 0;
    }
}
