package org.memtck.kit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

class RuleNeedsTest {
    private static final int CASES = 250;

    private static Set<Capability> without(Capability absent) {
        Set<Capability> rest = EnumSet.allOf(Capability.class);
        rest.removeIf(each -> Capability.closure(Set.of(each)).contains(absent));
        return rest;
    }

    @ParameterizedTest
    @EnumSource(value = Capability.class, mode = EnumSource.Mode.EXCLUDE, names = "RAM")
    void aRuleIsNeverHitWithoutWhatItNeeds(Capability absent) {
        ScenarioGenerator generator = new ScenarioGenerator(without(absent), Parameters.UNBOUNDED);
        RuleSet hit = RuleSet.NONE;
        for (int i = 0; i < CASES; i++) {
            for (Step step : generator.generate(SeededChoices.ofCase(1, i), RuleSet.NONE)) {
                hit = hit.union(step.rules());
            }
        }

        assertThat(hit.toList())
                .isNotEmpty()
                .noneMatch(rule -> RuleNeeds.of(rule).contains(absent));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void whatIsNeededIsNeededWithAllThatItImplies(Rule rule) {
        assertThat(RuleNeeds.of(rule)).isEqualTo(Capability.closure(RuleNeeds.of(rule)));
    }
}
