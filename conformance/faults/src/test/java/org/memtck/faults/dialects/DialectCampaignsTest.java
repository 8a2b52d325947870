package org.memtck.faults.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** The first is reduced to a block in which an IOMMU rule comes first, the second to what two variants explain alike. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"VIS-2/address,VIS-9/first,BLK-1/all-or-none 2", "VIS-2/last,IMPL-1/words,BLK-1/prefix 3"})
    void aVariantExplainsWhatWasFoundBeforeItWasFollowed(String dialect, long seed) {
        DialectRow row = DialectCampaigns.certify(Dialect.parse(dialect), seed, 1_000);

        assertThat(row.found()).isEqualTo(row.followed());
        assertThat(row.unexplained()).isEmpty();
        assertThat(row.incidents()).isZero();
    }
}
