package org.memtck.faults.combined;

import java.util.List;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

/** A campaign as {@code certify} runs it: with no known deviation, for every rule. */
final class CombinedCampaign {
    private CombinedCampaign() {}

    /** Runs it, closes the target, and returns what was said of each rule. */
    static List<RuleResult> run(Target target, long seed, int cases) {
        Options options = new Options(Profile.FULL, seed, cases, null, KnownDeviations.NONE);
        try (target) {
            return Campaign.run(target, options, Progress.NONE).rules();
        }
    }
}
