package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether it takes an earlier access to fail, though the answer is the same without it: then the target remembers what
 * it looked up. What it remembers is no longer true if the map was changed since; else it is true of another address (rule
 * VIS-1).
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
        /** One matters, and the map has been the same since. */
        ASTRAY
    }

    private EarlierAccessProbe() {}

    static Result of(Laboratory laboratory) {
        Set<Symptom> symptoms = Symptoms.of(laboratory.failing());
        symptoms.retainAll(WHO);
        List<Operation> operations = laboratory.operations();
        for (int i = 0; i < operations.size() - 1 && !symptoms.isEmpty(); i++) {
            if (looksUp(operations.get(i)) && laboratory.passesAlike(without(operations, i))) {
                return isChangedAfter(laboratory, i) ? Result.OUTDATED : Result.ASTRAY;
            }
        }
        return Result.NOTHING;
    }

    private static boolean looksUp(Operation operation) {
        return operation instanceof Operation.Read
                || operation instanceof Operation.Write
                || operation instanceof Operation.Load
                || operation instanceof Operation.Store
                || operation instanceof Operation.Find
                || operation instanceof Operation.FlatView;
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
