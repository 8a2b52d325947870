package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.account.Account;
import org.memtck.kit.account.Standing;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** What the account and the findings of a campaign say of each rule. */
final class Verdicts {
    private final List<Finding> findings;
    private final Options options;
    private final List<Rule> found;
    private final List<RuleResult> all = new ArrayList<>();

    /**
     * Comes to all of them.
     *
     * @param findings by their numbers
     * @param suspects for each finding the rules that were under suspicion in its counterexamples
     */
    Verdicts(Account account, List<Finding> findings, List<RuleSet> suspects, Options options) {
        this.findings = findings;
        this.options = options;
        this.found = findings.stream().map(Finding::rule).toList();
        List<Standing> standings =
                Standing.ofRules(account, found, Findings.rules(findings), suspects, options.least());
        for (Rule rule : Rule.values()) {
            all.add(of(rule, standings.get(all.size())));
        }
    }

    /** One for each rule of the catalogue, in its order. */
    List<RuleResult> all() {
        return all;
    }

    /** The known deviations that were exercised as much as a rule has to be, and were not seen. */
    List<Rule> stale() {
        List<Rule> stale = new ArrayList<>();
        for (RuleResult result : all) {
            if (options.known().contains(result.rule()) && result.verdict().isPass()) {
                stale.add(result.rule());
            }
        }
        return stale;
    }

    private RuleResult of(Rule rule, Standing standing) {
        List<Rule> shadows = new ArrayList<>();
        RuleResult.Verdict verdict = verdict(rule, standing);
        if (verdict == RuleResult.Verdict.SHADOWED) {
            standing.shadowedBy().stream()
                    .sorted()
                    .filter(number -> number >= 0)
                    .forEach(number -> shadows.add(found.get(number)));
        }
        return new RuleResult(
                rule,
                standing.agreed() + standing.differed(),
                standing.agreed(),
                standing.notAsked(),
                verdict,
                shadows);
    }

    private RuleResult.Verdict verdict(Rule rule, Standing standing) {
        int number = found.indexOf(rule);
        if (!options.rules().has(rule)) {
            return RuleResult.Verdict.NOT_CHOSEN;
        } else if (number >= 0) {
            return findings.get(number).known() ? RuleResult.Verdict.KNOWN : RuleResult.Verdict.FAIL;
        } else if (!standing.shadowedBy().isEmpty()) {
            return RuleResult.Verdict.SHADOWED;
        } else if (standing.agreed() == 0) {
            return RuleResult.Verdict.NOT_EXERCISED;
        } else if (standing.agreed() < options.least()) {
            return RuleResult.Verdict.TOO_LITTLE;
        }
        return standing.nonStrict() ? RuleResult.Verdict.NON_STRICT : RuleResult.Verdict.PASS;
    }
}
