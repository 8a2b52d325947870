package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memtck.spec.scenario.Operation;

/**
 * Treats an operation that is repeated as one: takes it out everywhere, or simplifies it everywhere. Where what goes wrong is the
 * number of times, nothing else makes its rounds shorter or simpler.
 */
final class Repetitions {
    /** Fewer are changed one by one as well. */
    private static final int FEWEST = 3;

    private Repetitions() {}

    static List<List<Operation>> of(List<Operation> operations) {
        Map<Operation, Integer> counts = new LinkedHashMap<>();
        operations.forEach(operation -> counts.merge(operation, 1, Integer::sum));
        List<List<Operation>> candidates = new ArrayList<>();
        counts.forEach((operation, count) -> {
            if (count >= FEWEST) {
                candidates.add(operations.stream()
                        .filter(each -> !each.equals(operation))
                        .toList());
                for (Operation simpler : Simplifications.of(operation)) {
                    candidates.add(operations.stream()
                            .map(each -> each.equals(operation) ? simpler : each)
                            .toList());
                }
            }
        });
        candidates.addAll(withoutEmptyTransactions(operations));
        return candidates;
    }

    /** A transaction with nothing in it goes as a whole: neither of its ends can go alone. */
    private static List<List<Operation>> withoutEmptyTransactions(List<Operation> operations) {
        List<List<Operation>> candidates = new ArrayList<>();
        for (int i = 0; i + 1 < operations.size(); i++) {
            if (operations.get(i) instanceof Operation.Begin && operations.get(i + 1) instanceof Operation.Commit) {
                List<Operation> rest = new ArrayList<>(operations);
                rest.subList(i, i + 2).clear();
                candidates.add(rest);
            }
        }
        return candidates;
    }
}
