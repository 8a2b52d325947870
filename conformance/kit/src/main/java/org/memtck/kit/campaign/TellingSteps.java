package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.blame.Suspects;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/** Which steps of a failing scenario tell what is wrong, and what they tell. */
final class TellingSteps {
    private TellingSteps() {}

    /**
     * Which step of a failing scenario shows a finding: the one that differs if the rule decides it; else the last one before
     * it that the rule decides; else the change that the rule is there for, or what fails by itself.
     */
    static int shows(Rule rule, Trial failing) {
        for (int i = failing.result().agreed(); i >= 0; i--) {
            if (failing.steps().get(i).rules().contains(rule)) {
                return i;
            }
        }
        Operation change = Suspects.changeOf(failing, rule);
        return change == null ? failing.result().agreed() : failing.operations().indexOf(change);
    }

    /**
     * The rules under suspicion in a counterexample. Where an operation fails by itself no rule decided it, so the one that the
     * region is there for is under suspicion, too: an alias that cannot be added shows nothing.
     */
    static RuleSet suspectsOf(Counterexample counterexample) {
        Step failing = last(counterexample.steps());
        String subject = OperationType.of(failing.operation()).subject(failing.operation());
        RuleSet suspects = counterexample.suspects();
        for (Step step : counterexample.steps()) {
            boolean creates = step.operation() instanceof Operation.Create create
                    && create.region().equals(subject);
            suspects = creates && failing.rules().isEmpty()
                    ? suspects.with(Suspects.primaryRule(step.operation()))
                    : suspects;
        }
        return suspects;
    }

    /**
     * The rules that a step has to be decided by to be steered around: the violated one; or none if the operation is what the
     * rule is there for, or fails by itself. A step that shows the violation by the way is steered around only if it is
     * decided by just the same rules, since most others of its kind do not show it.
     */
    static RuleSet core(Rule rule, Step step) {
        if (step.rules().contains(rule)) {
            return RuleSet.of(rule);
        }
        return Suspects.primaryRule(step.operation()) == rule ? RuleSet.NONE : step.rules();
    }

    /** The last of some steps, which is the one that differs. */
    static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }
}
