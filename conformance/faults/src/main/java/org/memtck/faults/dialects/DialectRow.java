package org.memtck.faults.dialects;

import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;

/**
 * What a campaign says of a target that follows variants and declares none.
 *
 * @param followed the variants
 * @param found those that the findings name
 * @param exact whether they are the same, and explain all that differed
 * @param falsePass whether a rule was passed in whose place a variant stands
 */
@Api
public record DialectRow(Dialect followed, Dialect found, boolean exact, boolean falsePass) {
    static DialectRow of(Dialect followed, CampaignResult result) {
        Dialect found = Dialect.STRICT;
        boolean wholly = result.incidents().isEmpty();
        for (Finding finding : result.findings()) {
            found = found.with(finding.behavesAs());
            wholly &= finding.isExplained() && !finding.partly();
        }
        boolean falsePass = false;
        for (RuleResult rule : result.rules()) {
            falsePass |=
                    followed.rules().contains(rule.rule()) && rule.verdict().isPass();
        }
        return new DialectRow(followed, found, wholly && found.equals(followed), falsePass);
    }
}
