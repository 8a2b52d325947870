package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenClauseTest {
    @Test
    void anIdIsThatOfTheRuleAndAName() {
        assertThat(OpenClause.RAM_2_TRANSACTION).hasToString("RAM-2/transaction");
        assertThat(OpenClause.RAM_2_TRANSACTION.rule()).isEqualTo(Rule.RAM_2);
        assertThat(OpenClause.values()).allSatisfy(open -> assertThat(open.id()).startsWith(open.rule() + "/"));
    }

    @Test
    void everyIdLeadsToItsClause() {
        assertThat(Stream.of(OpenClause.values())
                        .map(open -> OpenClause.withId(open.id()).orElseThrow()))
                .containsExactly(OpenClause.values());
        assertThat(OpenClause.withId("EVT-1/nothing")).isEmpty();
    }
}
