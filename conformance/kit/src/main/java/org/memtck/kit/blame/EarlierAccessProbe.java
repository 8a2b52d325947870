package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.memtck.reference.Step;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether it takes an earlier access to fail, though the answer is the same without it: then the target remembers what
 * it looked up. What it remembers is no longer true if the map was changed since. If it was not, and nothing is at the
 * address, it is true of another one (rule VIS-1).
 */
final class EarlierAccessProbe {
    /** Who answers is wrong. Where content is wrong the earlier access may have spoilt it. */
    private static final Set<Symptom> WHO = EnumSet.of(
            Symptom.ACCEPTED,
            Symptom.REFUSED,
            Symptom.MAP,
            Symptom.CALL_MISSING,
            Symptom.CALL_UNDUE,
            Symptom.CALL_ASTRAY,
            Symptom.CALL_OFFSET);

    /** What came of it. */
    enum Result {
        /** No earlier access matters. */
        NOTHING,
        /** One matters, and the map was changed since. */
        OUTDATED,
        /** One matters, the map has been the same since, and something answers where nothing is. */
        ASTRAY
    }

    /** What decides where nothing is, in the only space there is. */
    private static final RuleSet HOLE = RuleSet.of(Rule.VIS_2, Rule.CONT_1, Rule.BLK_1, Rule.RAM_1);

    private EarlierAccessProbe() {}

    static Result of(Laboratory laboratory) {
        Set<Symptom> symptoms = Symptoms.of(laboratory.failing());
        symptoms.retainAll(WHO);
        List<Operation> operations = laboratory.operations();
        for (int i = 0; i < operations.size() - 1 && !symptoms.isEmpty(); i++) {
            if (OperationType.of(operations.get(i)).looksUp() && laboratory.passesAlike(without(operations, i))) {
                return isChangedAfter(laboratory, i)
                        ? Result.OUTDATED
                        : isHole(laboratory) ? Result.ASTRAY : Result.NOTHING;
            }
        }
        return Result.NOTHING;
    }

    private static boolean isHole(Laboratory laboratory) {
        RuleSet rules = laboratory.failing().failingStep().rules();
        return rules.contains(Rule.VIS_2) && rules.minus(HOLE).isEmpty();
    }

    private static List<Operation> without(List<Operation> operations, int index) {
        List<Operation> rest = new ArrayList<>(operations);
        rest.remove(index);
        return rest;
    }

    private static boolean isChangedAfter(Laboratory laboratory, int index) {
        List<Step> steps = laboratory.failing().steps();
        return steps.subList(index + 1, laboratory.operations().size() - 1).stream()
                .anyMatch(step -> step.operation() instanceof Operation.Add || Suspects.isChange(step.operation()));
    }
}
