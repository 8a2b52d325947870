package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * A scenario that shows a violation.
 *
 * @param blamed all rules under suspicion, the most suspicious one first
 * @param steps the scenario, up to the step that differs, with what is expected
 * @param difference how the last step differs
 * @param reduced whether it was made as small as it goes; the campaign may have ended before
 */
@Api
public record Counterexample(List<Rule> blamed, List<Step> steps, Difference difference, boolean reduced) {
    /** Copies the lists. */
    public Counterexample {
        blamed = List.copyOf(blamed);
        steps = List.copyOf(steps);
    }

    /** What differs, and in which operation, such as {@code value-read}: two of the same name show the same behaviour. */
    public String name() {
        return difference.aspect().word() + "-"
                + OperationType.of(steps.get(steps.size() - 1).operation()).word();
    }

    /** The rules under suspicion. */
    RuleSet suspects() {
        return RuleSet.of(blamed.toArray(new Rule[0]));
    }
}
