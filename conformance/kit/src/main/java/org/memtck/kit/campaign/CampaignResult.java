package org.memtck.kit.campaign;

import java.time.Duration;
import java.util.List;
import org.memtck.kit.coverage.Bins;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.TargetInfo;

/**
 * What a campaign found.
 *
 * @param cases the number of cases that were run
 * @param operations the number of operations that were compared
 * @param elapsed how long it took
 * @param rules what it says of each rule of the catalogue
 * @param findings the violated rules, in the order in which they were found
 * @param absent what the target does not offer, and how it answered when it was asked for it
 * @param stale known deviations that were exercised and not seen
 * @param bins in how many of the situations that are worth while each rule was seen to decide
 */
@Api
public record CampaignResult(
        TargetInfo target,
        Options options,
        int cases,
        long operations,
        Duration elapsed,
        List<RuleResult> rules,
        List<Finding> findings,
        List<AbsentCapability> absent,
        List<Rule> stale,
        Bins bins) {
    /** Copies the lists. */
    public CampaignResult {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        absent = List.copyOf(absent);
        stale = List.copyOf(stale);
    }

    /** A result that says nothing of bins. */
    public CampaignResult(
            TargetInfo target,
            Options options,
            int cases,
            long operations,
            Duration elapsed,
            List<RuleResult> rules,
            List<Finding> findings,
            List<AbsentCapability> absent,
            List<Rule> stale) {
        this(target, options, cases, operations, elapsed, rules, findings, absent, stale, Bins.NONE);
    }

    /** How the target came out. */
    @Api
    public enum Verdict {
        /** Nothing was found that is not known. */
        CONFORMANT,
        /** A rule is violated, what is not offered is not refused, or a known deviation is stale. */
        NOT_CONFORMANT,
        /** No rule was exercised. */
        NOTHING_EXERCISED
    }

    /** How the target came out. */
    public Verdict verdict() {
        if (!stale.isEmpty()
                || absent.stream().anyMatch(AbsentCapability::isViolated)
                || findings.stream().anyMatch(finding -> !finding.known())) {
            return Verdict.NOT_CONFORMANT;
        }
        boolean exercised = rules.stream().anyMatch(rule -> rule.exercised() > 0);
        return exercised ? Verdict.CONFORMANT : Verdict.NOTHING_EXERCISED;
    }

    /** Operations a second, generation, execution and comparison included. */
    public long operationsPerSecond() {
        long millis = Math.max(1, elapsed.toMillis());
        return operations * 1000 / millis;
    }
}
