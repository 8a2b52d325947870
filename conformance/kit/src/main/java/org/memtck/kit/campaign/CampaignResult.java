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
 * @param run how far it came
 * @param rules what it says of each rule of the catalogue
 * @param findings the violated rules, in the order in which they were found, those that it is not to tell of included
 * @param incidents differences that no finding explains
 * @param account how its steps ended
 * @param absent what the target does not offer, and how it answered when it was asked for it
 * @param stale known deviations that were exercised and not seen
 * @param bins in how many of the situations that matter each rule was seen to decide
 */
@Api
public record CampaignResult(
        TargetInfo target,
        Options options,
        Run run,
        List<RuleResult> rules,
        List<Finding> findings,
        List<Incident> incidents,
        AccountSummary account,
        List<AbsentCapability> absent,
        List<Rule> stale,
        Bins bins) {
    /** Copies the lists. */
    public CampaignResult {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        incidents = List.copyOf(incidents);
        absent = List.copyOf(absent);
        stale = List.copyOf(stale);
    }

    /** Why a campaign ended. */
    @Api
    public enum End {
        /** All cases were run. */
        COMPLETE,
        /** Its time was up. */
        TIME,
        /** Nothing was left that findings did not stand in the way of. */
        NOTHING_LEFT,
        /** There were as many findings as it was to look for. */
        ENOUGH,
        /** Somebody asked it to stop. */
        INTERRUPTED,
        /** Of a whole that was put together: a part is missing, or was interrupted. */
        INCOMPLETE
    }

    /**
     * How far a campaign came.
     *
     * @param cases the number of cases that were run
     * @param decided the number of the last case that told something of a rule, from 1; 0 if none did
     * @param operations the number of operations that were compared
     * @param elapsed how long it took
     */
    @Api
    public record Run(long cases, long decided, long operations, Duration elapsed, End end) {
        /** Operations a second, generation, execution and comparison included. */
        public long operationsPerSecond() {
            long millis = Math.max(1, elapsed.toMillis());
            return operations * 1000 / millis;
        }
    }

    /** How the target came out. */
    @Api
    public enum Verdict {
        /** Nothing was found that is not known. */
        CONFORMANT,
        /**
         * A rule is violated, a difference is unexplained, what is not offered is not refused, a known deviation is
         * stale, or a part of the whole was not seen.
         */
        NOT_CONFORMANT,
        /** The campaign was interrupted before it found anything: that is no verdict. */
        INTERRUPTED,
        /** No rule was exercised enough to say anything of it. */
        NOTHING_EXERCISED
    }

    /** How the target came out. */
    public Verdict verdict() {
        if (run.end() == End.INCOMPLETE
                || !stale.isEmpty()
                || !incidents.isEmpty()
                || absent.stream().anyMatch(AbsentCapability::isViolated)
                || chosen().stream().anyMatch(finding -> !finding.known())) {
            return Verdict.NOT_CONFORMANT;
        } else if (run.end() == End.INTERRUPTED) {
            return Verdict.INTERRUPTED;
        }
        return rules.stream().anyMatch(rule -> rule.verdict().isPass())
                ? Verdict.CONFORMANT
                : Verdict.NOTHING_EXERCISED;
    }

    /** The findings that the campaign is to tell of. */
    public List<Finding> chosen() {
        return findings.stream()
                .filter(finding -> options.rules().has(finding.rule()))
                .toList();
    }

    /** The violated rules that it is not to tell of, in the order of the catalogue. */
    public List<Rule> violatedToo() {
        return findings.stream()
                .map(Finding::rule)
                .filter(rule -> !options.rules().has(rule))
                .sorted()
                .toList();
    }

    /** The same result, in which no deviation is stale. */
    public CampaignResult withoutStale() {
        return new CampaignResult(target, options, run, rules, findings, incidents, account, absent, List.of(), bins);
    }
}
