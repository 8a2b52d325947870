package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether all is right where nothing is read-only: then what was written is kept as it should be, and that it was written
 * at all is wrong (rules RO-1 and RO-2).
 */
final class WritableProbe {
    private static final RuleSet READ_ONLY = RuleSet.of(Rule.RO_1, Rule.RO_2);

    private WritableProbe() {}

    /**
     * Those of the two rules that decide the step, or else a write before it that lands, as where the step asks what is dirty;
     * none if it is wrong where all may be written, too.
     */
    static RuleSet rules(Laboratory laboratory) {
        Suspects suspects = Suspects.of(laboratory.failing());
        RuleSet last = suspects.last().and(READ_ONLY);
        RuleSet rules = last.isEmpty() && lands(laboratory) ? suspects.before().and(READ_ONLY) : last;
        List<Operation> writable = new ArrayList<>(laboratory.operations());
        writable.removeIf(Operation.SetReadOnly.class::isInstance);
        return !rules.isEmpty() && laboratory.passes(writable) ? rules : RuleSet.NONE;
    }

    /** Whether the last write that one of the two rules refuses changes what is read, if it is one of ones. */
    private static boolean lands(Laboratory laboratory) {
        List<Step> steps = laboratory.failing().steps();
        for (int i = laboratory.operations().size() - 1; i >= 0; i--) {
            Operation operation = steps.get(i).operation();
            boolean writes = operation instanceof Operation.Write || operation instanceof Operation.Store;
            if (writes && steps.get(i).rules().intersects(READ_ONLY)) {
                return ReadBack.isWrong(laboratory, i);
            }
        }
        return false;
    }
}
