package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;

/**
 * A violated rule, with the smallest scenario that was found to show it.
 *
 * @param rule the rule that is violated, as far as the kit can tell
 * @param blamed all rules under suspicion, the most suspicious one first
 * @param steps the scenario, up to the step that differs, with what is expected
 * @param difference how the last step differs
 * @param known whether the violation is a known deviation
 */
@Api
public record Finding(Rule rule, List<Rule> blamed, List<Step> steps, Difference difference, boolean known) {
    /** Copies the lists. */
    public Finding {
        blamed = List.copyOf(blamed);
        steps = List.copyOf(steps);
    }

    /** The number of regions in the scenario. */
    public int regions() {
        return (int) steps.stream()
                .filter(step -> step.operation() instanceof Operation.Create)
                .count();
    }
}
