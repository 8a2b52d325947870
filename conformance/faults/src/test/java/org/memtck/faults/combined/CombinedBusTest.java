package org.memtck.faults.combined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.memtck.faults.treewalk.Defect;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.spec.target.Profile;

/** The bus that takes several defects. */
final class CombinedBusTest {
    private static final int CASES = 3_000;

    private static CampaignResult certify(Set<Defect> defects, int cases, int findings) {
        return Campaign.run(
                CombinedBus.target(defects),
                new Options(Profile.FULL, 1, cases, null, KnownDeviations.NONE, findings, Options.LEAST),
                Progress.NONE);
    }

    @Test
    void withoutDefectsItConforms() {
        CampaignResult result = certify(Set.of(), CASES, Integer.MAX_VALUE);

        assertThat(result.findings()).isEmpty();
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.CONFORMANT);
    }

    @Test
    void withAllDefectsItStillAnswers() {
        assertThat(certify(EnumSet.allOf(Defect.class), 64, 1).findings()).isNotEmpty();
    }

    @Test
    void itsDefectsBreakMostRules() {
        assertThat(Defect.values()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(Arrays.stream(Defect.values()).map(Defect::breaks).distinct())
                .hasSizeGreaterThanOrEqualTo(35);
    }

    @Test
    void namesAreReadBack() {
        assertThat(CombinedBus.parse("rom-writable,children-not-cut"))
                .containsExactlyInAnyOrder(Defect.ROM_WRITABLE, Defect.CHILDREN_NOT_CUT);
        assertThat(CombinedBus.parse("")).isEmpty();
        assertThat(CombinedBus.target(Set.of(Defect.ROM_WRITABLE, Defect.CHILDREN_NOT_CUT))
                        .info()
                        .name())
                .isEqualTo("combined:children-not-cut,rom-writable");
    }
}
