package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.account.Tally;
import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleSet;

/**
 * What a part of a campaign found, and what it takes to add it to what others found.
 *
 * @param result what it is by itself; its verdicts speak of this part alone
 * @param tally all that was counted; findings are numbered as in the result
 * @param suspects for each finding of the result the rules that were under suspicion in its counterexamples
 */
@Api
public record PartResult(Part part, CampaignResult result, Tally tally, List<RuleSet> suspects) {
    /** Copies the list, and checks that the numbers of findings mean something. */
    public PartResult {
        suspects = List.copyOf(suspects);
        if (suspects.size() != result.findings().size()) {
            throw new IllegalArgumentException(suspects.size() + " sets of suspects for "
                    + result.findings().size() + " findings");
        }
        if (tally.findings() > suspects.size()) {
            throw new IllegalArgumentException(
                    "steps are laid to finding " + tally.findings() + " of " + suspects.size());
        }
    }
}
