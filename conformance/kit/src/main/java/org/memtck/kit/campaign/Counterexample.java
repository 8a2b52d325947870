package org.memtck.kit.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;

/**
 * A scenario that shows a violation.
 *
 * @param blamed all rules under suspicion, the most suspicious one first
 * @param steps the scenario, up to the step that differs, with what is expected
 * @param difference how the last step differs
 * @param reduced whether it was made as small as it goes; the campaign may have ended before
 * @param dialect the variants by which the steps are judged, besides the target's own; only those that make a difference here
 */
@Api
public record Counterexample(
        List<Rule> blamed, List<Step> steps, Difference difference, boolean reduced, Dialect dialect) {
    /**
     * The smallest first: one that was reduced, of few steps, of few regions; what is equal then is ordered by its text. Two of one
     * place say the same.
     */
    static final Comparator<Counterexample> BY_SIZE = Comparator.comparing((Counterexample each) -> !each.reduced())
            .thenComparingInt(each -> each.steps().size())
            .thenComparingLong(Counterexample::regions)
            .thenComparing(Counterexample::text)
            .thenComparing(each -> String.valueOf(each.difference()))
            .thenComparing(each -> String.valueOf(each.blamed()));

    /** Copies the lists. */
    public Counterexample {
        blamed = List.copyOf(blamed);
        steps = List.copyOf(steps);
    }

    /** A counterexample that is judged by what the target declares. */
    public Counterexample(List<Rule> blamed, List<Step> steps, Difference difference, boolean reduced) {
        this(blamed, steps, difference, reduced, Dialect.STRICT);
    }

    /** What differs, and in which operation, such as {@code value-read}: two of the same name show the same behaviour. */
    public String name() {
        return difference.aspect().word() + "-"
                + OperationType.of(steps.get(steps.size() - 1).operation()).word();
    }

    private long regions() {
        return steps.stream()
                .filter(step -> step.operation() instanceof Operation.Create)
                .count();
    }

    private String text() {
        return steps.stream().map(step -> ScenarioText.print(step.operation())).collect(Collectors.joining("\n"));
    }

    /** The rules under suspicion. */
    RuleSet suspects() {
        return RuleSet.of(blamed.toArray(new Rule[0]));
    }
}
