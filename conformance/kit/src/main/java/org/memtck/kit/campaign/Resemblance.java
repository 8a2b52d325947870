package org.memtck.kit.campaign;

import java.util.List;
import java.util.function.Predicate;
import org.memtck.kit.blame.Suspects;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.Operation;

/**
 * Tells which finding a scenario shows once more, without another look at the target.
 *
 * @param findings those that there are
 */
record Resemblance(Findings findings) {
    /**
     * The number of the finding that a reduced scenario shows once more, or -1: it does so if it is one of its counterexamples; if
     * the same kind of operation fails by itself, decided by no rule; or if a change is left in it that is known not to be carried
     * out, so that what differs after it is most likely that violation again, seen late.
     */
    int alike(Trial reduced) {
        int same = first(finding -> isCounterexample(finding, reduced));
        int alone = same >= 0 ? same : first(finding -> isRefusedAlone(finding, reduced));
        if (alone >= 0) {
            return alone;
        }
        Operation change = Suspects.changeToBlame(reduced, findings.rules());
        return change == null ? -1 : findings.numberOf(Suspects.primaryRule(change));
    }

    private static boolean isCounterexample(Finding finding, Trial reduced) {
        List<Operation> operations = reduced.operationsToFailure();
        return !finding.isWhollyExplained()
                && finding.counterexamples().stream()
                        .anyMatch(each -> each.difference().aspect() == reduced.aspect()
                                && each.steps().stream()
                                        .map(Step::operation)
                                        .toList()
                                        .equals(operations));
    }

    private static boolean isRefusedAlone(Finding finding, Trial reduced) {
        Step failing = reduced.failingStep();
        Step other = TellingSteps.last(finding.steps());
        return failing.rules().isEmpty() && other.rules().isEmpty() && isSameKind(other, failing);
    }

    /** The number of a finding of which the target ends in the same way in the same kind of operation, or -1. */
    int alikeCostly(Trial failing) {
        Step step = failing.failingStep();
        return first(finding -> {
            Step other = TellingSteps.last(finding.steps());
            return finding.difference().aspect() == failing.aspect()
                    && isSameKind(other, step)
                    && other.rules().isEmpty() == step.rules().isEmpty()
                    && (step.rules().isEmpty() || step.rules().contains(finding.rule()));
        });
    }

    private static boolean isSameKind(Step one, Step other) {
        return OperationType.of(one.operation()) == OperationType.of(other.operation());
    }

    private int first(Predicate<Finding> is) {
        for (int number = 0; number < findings.count(); number++) {
            if (is.test(findings.get(number))) {
                return number;
            }
        }
        return -1;
    }
}
