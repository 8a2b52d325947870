package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenClauseTest {
    @Test
    void anIdIsThatOfTheRuleAndAName() {
        assertThat(OpenClause.IOMMU_1_TWO_GRANULES).hasToString("IOMMU-1/two-granules");
        assertThat(OpenClause.IOMMU_1_TWO_GRANULES.rule()).isEqualTo(Rule.IOMMU_1);
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
