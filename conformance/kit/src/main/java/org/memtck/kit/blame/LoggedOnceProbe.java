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
        boolean again = laboratory.failing().failingStep().rules().contains(Rule.DIRTY_3);
        if (!again || !(laboratory.failing().failingStep().operation() instanceof AttributeOperation.TakeDirty asked)) {
            return false;
        }
        List<Operation> once = new ArrayList<>();
        boolean logged = false;
        boolean off = false;
        for (Operation operation : laboratory.operations()) {
            boolean log = operation instanceof AttributeOperation.SetLog set
                    && set.region().equals(asked.region())
                    && set.client() == asked.client();
            off |= log && !((AttributeOperation.SetLog) operation).on();
            if (!log || !logged) {
                once.add(operation);
            }
            logged |= log;
        }
        return off && laboratory.passesAlike(once);
    }
}
