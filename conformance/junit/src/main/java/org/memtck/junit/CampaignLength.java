package org.memtck.junit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.kit.coverage.RuleNeeds;
import org.memtck.spec.target.Capability;

/**
 * How many of the rules that a target can be certified for came to a verdict. A rule that did not is aborted, which leaves a
 * test run green; so it must not be the rule.
 *
 * @param counts how often there is each verdict among these rules
 * @param ended whether the campaign came to its end
 */
record CampaignLength(Map<RuleResult.Verdict, Integer> counts, int least, boolean ended) {
    private static final List<RuleResult.Verdict> TOLD = List.of(
            RuleResult.Verdict.PASS, RuleResult.Verdict.NON_STRICT, RuleResult.Verdict.FAIL, RuleResult.Verdict.KNOWN);

    static CampaignLength of(CampaignResult campaign, Set<Capability> certified) {
        Map<RuleResult.Verdict, Integer> counts = new EnumMap<>(RuleResult.Verdict.class);
        for (RuleResult rule : campaign.rules()) {
            boolean chosen = rule.verdict() != RuleResult.Verdict.NOT_CHOSEN;
            if (chosen && RuleNeeds.of(rule.rule()).isMetBy(certified)) {
                counts.merge(rule.verdict(), 1, Integer::sum);
            }
        }
        boolean ended = campaign.run().end() != CampaignResult.End.INTERRUPTED;
        return new CampaignLength(counts, campaign.options().least(), ended);
    }

    /** Whether half of the rules or more came to a verdict. */
    boolean isEnough() {
        return saysSomething() && 2 * told() >= all();
    }

    /** Whether it came to its end, and some rule to a verdict. */
    boolean saysSomething() {
        return ended && told() > 0;
    }

    private int told() {
        return TOLD.stream().mapToInt(this::count).sum();
    }

    private int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int count(RuleResult.Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** Why it is not enough, and what to do. */
    String problem(Run run) {
        int shadowed = count(RuleResult.Verdict.SHADOWED);
        int little = count(RuleResult.Verdict.TOO_LITTLE) + count(RuleResult.Verdict.NOT_EXERCISED);
        String advice = shadowed > little
                ? "repair what is violated first"
                : "raise " + Settings.CASES + ", or lower " + Settings.LEAST + ", which is " + least;
        return (ended ? "" : "the campaign was interrupted: ") + told() + " of the " + all()
                + " rules that can be certified passed, failed or are known deviations, with " + run + "; "
                + count(RuleResult.Verdict.TOO_LITTLE) + " were exercised too little, "
                + count(RuleResult.Verdict.NOT_EXERCISED) + " not at all, " + shadowed
                + " are shadowed by violations: " + advice;
    }
}
