package org.memtck.junit;

import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Target;

/** Holds a scenario against the rules, for properties of one's own. */
@Api
public final class ScenarioAssertions {
    private ScenarioAssertions() {}

    /**
     * Runs a scenario on a target. Operations that are misuse, unless the target diagnoses it, or unspecified are left out.
     *
     * @throws AssertionError if the target is gone, or an answer differs from what the rules say; the message has the scenario up to there
     */
    public static void assertConforms(Target target, Scenario scenario) {
        boolean misuse = target.info().capabilities().contains(Capability.DIAGNOSES_MISUSE);
        Trial trial = Trial.of(new AskedTarget(target), scenario.operations(), Avoidance.NONE, misuse);
        Difference difference = trial.result().failure();
        if (difference != null) {
            throw new FailureMessage(RuleBook.load())
                    .of(
                            target.info().name() + " differs",
                            trial.steps().subList(0, trial.result().agreed() + 1),
                            difference);
        }
    }
}
