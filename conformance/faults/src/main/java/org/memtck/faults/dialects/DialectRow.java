package org.memtck.faults.dialects;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;

/**
 * What a campaign says of a target that follows variants and declares none.
 *
 * @param followed the variants
 * @param found those that the findings name
 * @param unexplained the rules with a finding that no variant explains wholly
 * @param incidents how many incidents there were
 * @param falsePass whether a rule was passed in whose place a variant stands
 */
@Api
public record DialectRow(Dialect followed, Dialect found, List<Rule> unexplained, int incidents, boolean falsePass) {
    /** Copies the list. */
    public DialectRow {
        unexplained = List.copyOf(unexplained);
    }

    /** Returns whether the findings name the variants, all of them and no others, and nothing differed that these do not explain. */
    public boolean exact() {
        return unexplained.isEmpty() && incidents == 0 && found.equals(followed);
    }

    static DialectRow of(Dialect followed, CampaignResult result) {
        Dialect found = Dialect.STRICT;
        List<Rule> unexplained = new ArrayList<>();
        for (Finding finding : result.findings()) {
            found = found.with(finding.behavesAs());
            if (!finding.isExplained() || finding.partly()) {
                unexplained.add(finding.rule());
            }
        }
        boolean falsePass = false;
        for (RuleResult rule : result.rules()) {
            falsePass |=
                    followed.rules().contains(rule.rule()) && rule.verdict().isPass();
        }
        return new DialectRow(followed, found, unexplained, result.incidents().size(), falsePass);
    }
}
