package org.memtck.faults.interval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CampaignResult.Verdict;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.spec.target.Profile;

/** The kit finds nothing where nothing is wrong. */
final class ConformanceTest {
    private static final int CASES = 3_000;

    @Test
    void theBusWithoutAFaultConforms() {
        Options options = new Options(Profile.FULL, 1, CASES, null, KnownDeviations.NONE);

        CampaignResult result = Campaign.run(CorrectBus.TARGET, options, Progress.NONE);

        assertThat(result.findings()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.CONFORMANT);
    }
}
