package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.rule.Rule;

class RuleChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "PRIO-1,       PRIO-1",
        "prio-1,       PRIO-1",
        "ROM-*,        ROM-1 ROM-2",
        "ROM,          ROM-1 ROM-2",
        "ROM*,         ROM-1 ROM-2 ROMD-1 ROMD-2 ROMD-3",
        "'RO-2, ROM-1', ROM-1 RO-2",
        "*M-4,         RAM-4",
    })
    void patternsChooseRulesInTheOrderOfTheCatalogue(String patterns, String ids) {
        assertThat(String.join(
                        " ",
                        RuleChoice.parse(patterns).rules().stream()
                                .map(Rule::id)
                                .toList()))
                .isEqualTo(ids);
    }

    @Test
    void aStarIsAllRules() {
        assertThat(RuleChoice.parse("*").isAll()).isTrue();
        assertThat(RuleChoice.parse("PRIO").isAll()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "PROI-*", "PRIO-1,", "PRIO-99", "P.IO-1", "PRIO-1 VIS-2"})
    void aPatternThatMatchesNothingIsAnError(String patterns) {
        assertThatThrownBy(() -> RuleChoice.parse(patterns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no rule matches '")
                .hasMessageContaining("PRIO, VIS");
    }
}
