package org.memtck.faults.treewalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CampaignResult.Verdict;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.TargetInfo;

/** The kit finds nothing where nothing is wrong. */
final class ConformanceTest {
    /** Enough to exercise every rule, and to raise a false alarm if there is one. */
    private static final int CASES = 3_000;

    private static final TargetInfo CORRECT =
            new TargetInfo("treewalk", "1", TreeWalk.STRUCTURE.capabilities(), TreeWalk.STRUCTURE.parameters());

    @Test
    void theBusWithoutAFaultConforms() {
        assertConforms(Parts::new);
    }

    @Test
    void aBusThatUsesItsFreedomsConforms() {
        assertConforms(IgnoringParts::make);
    }

    @Test
    void busesThatCutBlocksInTheirOwnWaysConform() {
        assertConforms(BlockCuts::aligned);
        assertConforms(BlockCuts::fromTheFront);
        assertConforms(BlockCuts::bytewise);
    }

    private static void assertConforms(Supplier<Parts> parts) {
        CampaignResult result = Campaign.run(
                new InProcessTarget(CORRECT, () -> new TreeWalkBus(parts.get())),
                new Options(Profile.FULL, 1, CASES, null, KnownDeviations.NONE),
                Progress.NONE);

        assertThat(result.findings()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.CONFORMANT);
    }
}
