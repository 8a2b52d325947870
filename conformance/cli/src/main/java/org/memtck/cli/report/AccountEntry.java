package org.memtck.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memtck.kit.campaign.AccountSummary;
import org.memtck.spec.operation.OperationType;

/**
 * How the steps of a campaign ended, in its report.
 *
 * @param agreed steps that agreed
 * @param explained steps that differed, and that a finding explains
 * @param unexplained steps that differed, and that nothing explains
 * @param notAsked steps that were left out because of a finding, or that follow one that differed
 * @param notJudged steps that cannot be judged
 * @param notRun steps that nobody was asked: the target was gone, or there was no time left
 * @param findings what each finding cost, in the order of the findings
 */
public record AccountEntry(
        long agreed,
        long explained,
        long unexplained,
        long notAsked,
        long notJudged,
        long notRun,
        List<CostEntry> findings) {
    static final AccountEntry NONE = new AccountEntry(0, 0, 0, 0, 0, 0, List.of());

    /** What is missing is empty. */
    public AccountEntry {
        findings = Given.list(findings);
    }

    /**
     * What a finding cost.
     *
     * @param differed how many steps differed because of it
     * @param notAsked how many operations were not asked because of it, by their kinds
     * @param avoided what was avoided because of it, in words
     */
    public record CostEntry(String rule, long differed, Map<String, Long> notAsked, List<String> avoided) {
        /** What is missing is empty. */
        public CostEntry {
            rule = Given.text(rule);
            notAsked = notAsked == null ? Map.of() : notAsked;
            avoided = Given.list(avoided);
        }

        static CostEntry of(AccountSummary.Cost cost) {
            Map<String, Long> notAsked = new LinkedHashMap<>();
            cost.notAsked().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> notAsked.put(word(entry.getKey()), entry.getValue()));
            return new CostEntry(cost.rule().id(), cost.differed(), notAsked, cost.around());
        }

        private static String word(OperationType kind) {
            return kind.word();
        }
    }

    static AccountEntry of(AccountSummary account) {
        return new AccountEntry(
                account.agreed(),
                account.explained(),
                account.unexplained(),
                account.notAsked(),
                account.notJudged(),
                account.notRun(),
                account.costs().stream().map(CostEntry::of).toList());
    }
}
