package org.memtck.junit;

import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.Gate;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Target;

/** Holds a scenario against the rules, for properties of one's own. */
@Api
public final class ScenarioAssertions {
    private ScenarioAssertions() {}

    /**
     * Runs a scenario on a target. Operations that are misuse, unless the target diagnoses it, or unspecified are left out.
     *
     * @throws IllegalArgumentException if the scenario goes beyond what the target declares: nothing is run then, for the target
     *     is not wrong in what it does not offer
     * @throws AssertionError if the target is gone, or an answer differs from what the rules say; the message has the scenario up to there
     */
    public static void assertConforms(Target target, Scenario scenario) {
        Gate gate = Gate.of(new AskedTarget(target));
        List<Step> steps = Trial.legal(
                scenario.operations(),
                Avoidance.NONE,
                gate.declaration().diagnosesMisuse(),
                gate.info().parameters());
        gate.excess(steps).ifPresent(excess -> {
            throw new IllegalArgumentException(
                    "not a scenario for " + gate.info().name() + ": " + excess);
        });
        CaseResult result = CaseResult.of(steps, gate.run(steps), gate.info().parameters());
        Difference difference = result.failure();
        if (difference != null) {
            throw new FailureMessage(RuleBook.load())
                    .of(gate.info().name() + " differs", steps.subList(0, result.agreed() + 1), difference);
        }
    }
}
