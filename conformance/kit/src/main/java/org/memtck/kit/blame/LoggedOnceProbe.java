package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether dirty logging goes wrong because it was turned off and on again (rule DIRTY-3): whether the same pages are
 * reported rightly where it was turned on once.
 */
final class LoggedOnceProbe {
    private LoggedOnceProbe() {}

    static boolean passes(Laboratory laboratory) {
        if (!laboratory.failing().failingStep().rules().contains(Rule.DIRTY_3)) {
            return false;
        }
        List<Operation> once = new ArrayList<>();
        boolean off = false;
        for (Operation operation : laboratory.operations()) {
            boolean log = operation instanceof AttributeOperation.SetLog;
            boolean first = log && once.stream().noneMatch(AttributeOperation.SetLog.class::isInstance);
            off |= operation instanceof AttributeOperation.SetLog set && !set.on();
            if (!log || first) {
                once.add(operation);
            }
        }
        return off && laboratory.passesAlike(once);
    }
}
