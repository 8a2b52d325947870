package org.memtck.faults.selftest;

import org.memtck.faults.fault.Fault;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CaseSource;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

/** Looks for one fault, until it is found. */
final class Hunt implements Progress {
    private final Fault fault;
    private final CaseSource cases;
    private final long seed;
    private long operations;
    private boolean differed;

    Hunt(Fault fault, CaseSource cases, long seed) {
        this.fault = fault;
        this.cases = cases;
        this.seed = seed;
    }

    SelfTestRow run(int most) {
        Options options = new Options(Profile.FULL, seed, most, null, KnownDeviations.NONE, 1, Options.LEAST);
        try (Target target = fault.target()) {
            CampaignResult result = Campaign.run(target, options, cases, this);
            return new SelfTestRow(
                    fault, operations, result.findings().stream().findFirst().orElse(null));
        }
    }

    @Override
    public void update(long done, long of, long compared, int findings) {
        operations = differed ? operations : compared;
    }

    @Override
    public void differed(long compared) {
        if (!differed) {
            differed = true;
            operations = compared;
        }
    }
}
