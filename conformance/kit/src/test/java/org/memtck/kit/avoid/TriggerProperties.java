package org.memtck.kit.avoid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** What triggers have in common, and what they match. */
class TriggerProperties {
    private static final ScenarioGenerator EVERYTHING =
            new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);

    @Provide
    Arbitrary<Trigger> triggers() {
        return Arbitraries.integers().between(0, 200).map(number -> {
            List<Step> steps = EVERYTHING.generate(SeededChoices.ofCase(3, number), Veto.NONE);
            return Trigger.of(steps.get(number % steps.size()).rules(), described(steps, number % steps.size()));
        });
    }

    private static long described(List<Step> steps, int index) {
        Circumstances before = new Circumstances();
        steps.subList(0, index).forEach(step -> before.done(step.operation()));
        return Facts.of(steps.get(index).operation(), before);
    }

    @Property(seed = "1", tries = 300)
    void whatTwoHaveInCommonCoversBoth(@ForAll("triggers") Trigger one, @ForAll("triggers") Trigger other) {
        Trigger common = one.and(other);

        assertThat(common.covers(one)).isTrue();
        assertThat(common.covers(other)).isTrue();
        assertThat(common).isEqualTo(other.and(one));
    }

    @Property(seed = "1", tries = 300)
    void aTriggerMatchesTheStepThatItWasMadeOf(@ForAll("triggers") Trigger trigger) {
        assertThat(trigger.matches(trigger.rules(), trigger.facts())).isTrue();
        assertThat(trigger.matches(trigger.rules().with(Rule.LIFE_9), trigger.facts()))
                .isTrue();
        assertThat(trigger.and(trigger)).isEqualTo(trigger);
    }

    @Property(seed = "1", tries = 300)
    void aTriggerNeedsAllOfItsRules(@ForAll("triggers") Trigger trigger) {
        if (!trigger.rules().isEmpty()) {
            assertThat(trigger.matches(RuleSet.NONE, trigger.facts())).isFalse();
        }
    }
}
