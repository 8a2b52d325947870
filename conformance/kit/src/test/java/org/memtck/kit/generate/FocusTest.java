package org.memtck.kit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.memtck.kit.choice.ByteChoices;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.coverage.RuleNeeds;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Profile;

class FocusTest {
    private static final int CASES = 4_000;
    private static final Set<Capability> EVERYTHING = EnumSet.allOf(Capability.class);
    private static final Set<Rule> RULES = EnumSet.allOf(Rule.class);

    /** All rules are hit so often but one. */
    private static ToLongFunction<Rule> rare(Rule rule, long hits) {
        return each -> each == rule ? hits : 10_000;
    }

    private static Map<Capability, Integer> drawn(Focus focus) {
        Map<Capability, Integer> counts = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            focus.draw(SeededChoices.ofCase(1, i)).forEach(each -> counts.merge(each, 1, Integer::sum));
        }
        return counts;
    }

    @Test
    void whatTheRarestRuleNeedsIsDrawnMore() {
        Map<Capability, Integer> usual = drawn(Focus.on(EVERYTHING, RULES, RuleSet.NONE, rule -> 10_000));
        Map<Capability, Integer> turned = drawn(Focus.on(EVERYTHING, RULES, RuleSet.NONE, rare(Rule.RAM_4, 100)));

        assertThat(turned.getOrDefault(Capability.CALLER_RAM, 0))
                .isGreaterThan(3 * usual.getOrDefault(Capability.CALLER_RAM, 0));
        assertThat(turned).containsKeys(Capability.OWNERS, Capability.PINS);
    }

    @Test
    void aRuleThatIsNeverHitTakesNoMoreThanItsShare() {
        Map<Capability, Integer> drawn = drawn(Focus.on(EVERYTHING, RULES, RuleSet.NONE, rare(Rule.RAM_4, 0)));

        assertThat(drawn.getOrDefault(Capability.CALLER_RAM, 0)).isLessThan(CASES / 3);
    }

    @Test
    void whatIsAvoidedOrNotOfferedIsNoTheme() {
        Set<Capability> device = Profile.DEVICE.of(EVERYTHING);
        Map<Capability, Integer> drawn =
                drawn(Focus.on(device, RULES, RuleSet.of(Rule.BLK_1, Rule.BLK_2), rare(Rule.BLK_1, 0)));

        assertThat(device).containsAll(drawn.keySet());
        assertThat(drawn).doesNotContainKey(Capability.BLOCK).containsKey(Capability.EVENTFD);
    }

    @Test
    void halfOfTheScenariosHaveNoTheme() {
        Focus focus = Focus.on(EVERYTHING, RULES, RuleSet.NONE, rule -> 0);
        int plain = 0;
        for (int i = 0; i < CASES; i++) {
            plain += focus.draw(SeededChoices.ofCase(1, i)).isEmpty() ? 1 : 0;
        }

        assertThat(plain).isBetween(CASES * 45 / 100, CASES * 55 / 100);
    }

    @Test
    void withoutAFocusNothingIsChosen() {
        ByteChoices choices = new ByteChoices((byte) 1);

        assertThat(Focus.NONE.draw(choices)).isEmpty();
        assertThat(choices.isExhausted()).isFalse();
    }

    @Test
    void theSameHitsMakeTheSameFocus() {
        Focus focus = Focus.on(EVERYTHING, RULES, RuleSet.NONE, rare(Rule.RAM_4, 100));
        Focus again = Focus.on(EVERYTHING, RULES, RuleSet.NONE, rare(Rule.RAM_4, 100));

        assertThat(again).isEqualTo(focus).hasSameHashCodeAs(focus);
        assertThat(Focus.on(EVERYTHING, RULES, RuleSet.NONE, rare(Rule.RAM_3, 100)))
                .isNotEqualTo(focus);
    }

    @Test
    void everyThemeIsWhatSomeRuleNeeds() {
        Focus focus = Focus.on(EVERYTHING, RULES, RuleSet.NONE, rare(Rule.LIFE_6, 1));

        assertThat(drawn(focus).keySet()).containsAll(RuleNeeds.of(Rule.LIFE_6).closure());
    }
}
