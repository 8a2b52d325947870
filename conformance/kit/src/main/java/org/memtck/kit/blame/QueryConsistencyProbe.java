package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Difference;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * Tells whether a target answers one query of the map wrongly and another, about the same address, correctly: then the map is
 * not wrong, but there is more than one (rule VIS-1).
 */
final class QueryConsistencyProbe {
    private QueryConsistencyProbe() {}

    /** Whether a flat view fails where a find passes. */
    static boolean differs(Laboratory laboratory) {
        if (!(laboratory.failing().failingStep().operation() instanceof Operation.FlatView view)) {
            return false;
        }
        Long address = firstDifferent(laboratory.failing().result().failure());
        return address != null && passes(laboratory, new Operation.Find(view.space(), address));
    }

    /** Whether a find fails where the flat view passes, and nothing was looked up before that could be remembered. */
    static boolean isViewRight(Laboratory laboratory) {
        List<Operation> operations = laboratory.operations();
        return operations.get(operations.size() - 1) instanceof Operation.Find find
                && operations.stream()
                                .filter(each -> OperationType.of(each).looksUp())
                                .count()
                        == 1
                && laboratory.failing().difference().showsAnotherRegion()
                && passes(laboratory, new Operation.FlatView(find.space()));
    }

    private static boolean passes(Laboratory laboratory, Operation question) {
        List<Operation> operations = new ArrayList<>(laboratory.operations());
        operations.set(operations.size() - 1, question);
        return laboratory.passes(operations);
    }

    private static @Nullable Long firstDifferent(@Nullable Difference difference) {
        if (difference == null) {
            return null;
        }
        try {
            return firstDifferent(
                    ScenarioText.parseObservation(difference.expected()).ranges(),
                    ScenarioText.parseObservation(difference.observed()).ranges());
        } catch (SyntaxException e) {
            return null;
        }
    }

    /** The first address at which two flat views differ. */
    private static @Nullable Long firstDifferent(List<MappedRange> one, List<MappedRange> other) {
        int i = 0;
        while (i < one.size() && i < other.size() && one.get(i).equals(other.get(i))) {
            i++;
        }
        if (i == one.size() || i == other.size()) {
            List<MappedRange> longer = one.size() > other.size() ? one : other;
            return i < longer.size() ? longer.get(i).first() : null;
        }
        MappedRange a = one.get(i);
        MappedRange b = other.get(i);
        boolean alike = a.first() == b.first() && a.region().equals(b.region()) && a.offset() == b.offset();
        return alike && a.readOnly() == b.readOnly() ? least(a.last(), b.last()) + 1 : least(a.first(), b.first());
    }

    private static long least(long one, long other) {
        return Long.compareUnsigned(one, other) < 0 ? one : other;
    }
}
