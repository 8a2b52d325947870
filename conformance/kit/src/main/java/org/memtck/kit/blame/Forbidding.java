package org.memtck.kit.blame;

import java.util.Set;
import org.memtck.kit.check.Trial;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/** The rules that forbid something unexpected in an answer. They decided no step, and so are in no trace. */
final class Forbidding {
    private Forbidding() {}

    static RuleSet rules(Trial failing) {
        Set<Symptom> symptoms = Symptoms.of(failing);
        RuleSet rules = RuleSet.NONE;
        boolean written = failing.failingStep().operation() instanceof Operation.Write
                && failing.failingStep().expectation().canonical().status() == Status.OK;
        if (written && symptoms.contains(Symptom.SIGNAL_UNDUE)) {
            boolean cut = failing.failingStep().rules().contains(Rule.EVT_3);
            rules = rules.with(cut ? Rule.EVT_3 : Rule.EVT_2);
        }
        boolean ordered = failing.failingStep()
                .rules()
                .intersects(RuleSet.of(Rule.LANE_1, Rule.LANE_2, Rule.IMPL_3, Rule.IMPL_4));
        if (!ordered && SwappedValues.are(failing)) {
            rules = rules.with(Rule.LANE_1);
        }
        return symptoms.contains(Symptom.UNOWNED_DIES) ? rules.with(Rule.LIFE_9) : rules;
    }
}
