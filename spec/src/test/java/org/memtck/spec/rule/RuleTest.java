package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTest {
    @Test
    void anIdIsAFamilyAndANumber() {
        assertThat(Rule.PRIO_1.id()).isEqualTo("PRIO-1");
        assertThat(Rule.PRIO_1.family()).isEqualTo("PRIO");
        assertThat(Rule.PRIO_1).hasToString("PRIO-1");
        assertThat(Rule.values()).allSatisfy(rule -> assertThat(rule.id()).matches("[A-Z]+-[1-9][0-9]*"));
    }

    @Test
    void everyIdLeadsToItsRule() {
        assertThat(Stream.of(Rule.values()).map(rule -> Rule.withId(rule.id()).orElseThrow()))
                .containsExactly(Rule.values());
        assertThat(Rule.withId("PRIO-9")).isEmpty();
        assertThat(Rule.withId("PRIO_1")).isEmpty();
    }
}
