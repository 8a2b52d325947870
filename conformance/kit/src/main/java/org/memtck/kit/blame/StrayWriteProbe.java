package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether a write that has no bearing on the answer spoils it: whether the answer is right without the write. Then the
 * write did what the rules about writes that are refused, ignored or cut off forbid.
 */
final class StrayWriteProbe {
    private static final RuleSet FORBIDDING = RuleSet.of(Rule.ROM_2, Rule.ROMD_2, Rule.VIS_9);
    /** Where these decide as well, {@link WritableProbe} tells whether they are to blame. */
    private static final RuleSet READ_ONLY = RuleSet.of(Rule.RO_1, Rule.RO_2);

    private StrayWriteProbe() {}

    /** Those of these rules that decide the first such write; none if there is no such. */
    static RuleSet rules(Laboratory laboratory) {
        if (!Symptoms.of(laboratory.failing()).contains(Symptom.VALUE)) {
            return RuleSet.NONE;
        }
        List<Operation> operations = laboratory.operations();
        List<Step> steps = laboratory.failing().steps();
        for (int i = 0; i < operations.size() - 1; i++) {
            RuleSet rules = steps.get(i).rules().and(FORBIDDING);
            if (!rules.isEmpty()
                    && !steps.get(i).rules().intersects(READ_ONLY)
                    && OperationType.of(operations.get(i)).writes()
                    && laboratory.passesAlike(without(operations, i))) {
                return rules;
            }
        }
        return RuleSet.NONE;
    }

    private static List<Operation> without(List<Operation> operations, int index) {
        List<Operation> rest = new ArrayList<>(operations);
        rest.remove(index);
        return rest;
    }
}
