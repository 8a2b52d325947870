package org.memtck.faults;

import org.memtck.faults.fault.Fault;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

/** Campaigns on faults: small ones first, since most faults show at once. */
final class Hunt {
    private static final long SEED = 1;
    private static final int FEW = 256;
    private static final int MANY = 65_536;

    private Hunt() {}

    /** Runs a campaign. */
    static CampaignResult campaign(Target target, int cases) {
        Options options = new Options(Profile.FULL, SEED, cases, null, KnownDeviations.NONE);
        return Campaign.run(target, options, Progress.NONE);
    }

    /** Runs ever larger campaigns until one suspects the rule that the fault breaks. */
    static CampaignResult forFault(Fault fault) {
        CampaignResult result = campaign(fault.target(), FEW);
        for (int cases = 4 * FEW; cases <= MANY && !suspects(result, fault.breaks()); cases *= 4) {
            result = campaign(fault.target(), cases);
        }
        return result;
    }

    /** Whether some finding puts a rule under suspicion. */
    static boolean suspects(CampaignResult result, Rule rule) {
        return result.findings().stream()
                .anyMatch(finding -> finding.rule() == rule || finding.blamed().contains(rule));
    }
}
