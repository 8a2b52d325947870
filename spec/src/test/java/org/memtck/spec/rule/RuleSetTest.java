package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleSetTest {
    @Test
    void aSetHasWhatWasPutIn() {
        RuleSet set = RuleSet.of(Rule.VIS_1, Rule.RAM_1, Rule.VIS_1);

        assertThat(set.toList()).as("in the specification's order").containsExactly(Rule.RAM_1, Rule.VIS_1);
        assertThat(set.contains(Rule.RAM_1)).isTrue();
        assertThat(set.contains(Rule.RAM_1) && set.contains(Rule.RO_2)).isFalse();
        assertThat(set).hasToString("RAM-1 VIS-1");
    }

    @Test
    void theEmptySetIsEmpty() {
        assertThat(RuleSet.of()).isSameAs(RuleSet.NONE);
        assertThat(RuleSet.NONE.isEmpty()).isTrue();
        assertThat(RuleSet.NONE.toList()).isEmpty();
        assertThat(RuleSet.NONE).hasToString("");
    }

    @Test
    void aSetIsNotChangedByWhatIsMadeOfIt() {
        RuleSet set = RuleSet.of(Rule.RAM_1);

        assertThat(set.with(Rule.ROM_1)).isNotEqualTo(set);
        assertThat(set).isEqualTo(RuleSet.of(Rule.RAM_1));
    }

    @Test
    void addingNothingNewIsNoNewSet() {
        RuleSet set = RuleSet.of(Rule.RAM_1, Rule.ROM_1);

        assertThat(set.with(Rule.ROM_1)).isSameAs(set);
        assertThat(RuleSet.NONE.union(set)).isSameAs(set);
    }
}
