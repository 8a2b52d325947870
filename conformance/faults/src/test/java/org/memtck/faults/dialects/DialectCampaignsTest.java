package org.memtck.faults.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.spec.rule.Dialect;

class DialectCampaignsTest {
    @Test
    void aDialectHasThreeVariantsThatGoTogether() {
        assertThat(DialectCampaigns.draw(200, 1)).allSatisfy(dialect -> {
            assertThat(dialect.variants()).hasSize(3);
            assertThat(Dialect.parse(dialect.toString())).isEqualTo(dialect);
        });
    }

    @Test
    void theSeedChoosesTheDialects() {
        assertThat(DialectCampaigns.draw(20, 7)).isEqualTo(DialectCampaigns.draw(20, 7));
        assertThat(DialectCampaigns.draw(20, 7)).isNotEqualTo(DialectCampaigns.draw(20, 8));
    }

    @Test
    void noRuleIsPassedInWhosePlaceAVariantStands() {
        List<DialectRow> rows = DialectCampaigns.run(2, 1, 500, () -> {});
        assertThat(rows).hasSize(2).noneMatch(DialectRow::falsePass);
    }
}
