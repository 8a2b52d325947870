package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.memtck.kit.account.Account;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;

/**
 * How the steps of a campaign ended.
 *
 * @param agreed steps that agreed
 * @param explained steps that differed and that a finding explains
 * @param unexplained steps that differed and that nothing explains
 * @param notAsked steps that were left out because of a finding, or that follow one that differed
 * @param notJudged steps that were answered and cannot be judged, since they lie beyond what the target granted
 * @param notRun steps that did not run: the target was gone, or there was no time left
 * @param costs what each finding cost
 */
@Api
public record AccountSummary(
        long agreed, long explained, long unexplained, long notAsked, long notJudged, long notRun, List<Cost> costs) {
    /** Of a campaign of which nothing is said. */
    public static final AccountSummary NONE = new AccountSummary(0, 0, 0, 0, 0, 0, List.of());

    /** Copies the list. */
    public AccountSummary {
        costs = List.copyOf(costs);
    }

    /**
     * What a finding cost.
     *
     * @param rule the rule that it is about
     * @param differed the number of steps that differed and that it explains
     * @param notAsked the number of operations that were not asked because of it, by kind
     * @param around what is steered around, in words
     */
    @Api
    public record Cost(Rule rule, long differed, Map<OperationType, Long> notAsked, List<String> around) {
        /** Copies the collections. */
        public Cost {
            notAsked = Map.copyOf(notAsked);
            around = List.copyOf(around);
        }

        /** The number of operations that were not asked because of it. */
        public long notAskedInAll() {
            return notAsked.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Sums up an account.
     *
     * @param around what is steered around for a finding, by its number, in words
     */
    static AccountSummary of(Account account, List<Finding> findings, IntFunction<List<String>> around) {
        List<Cost> costs = new ArrayList<>();
        long explained = 0;
        long notAsked = account.notAsked(Account.UNEXPLAINED);
        for (int i = 0; i < findings.size(); i++) {
            Cost cost =
                    new Cost(findings.get(i).rule(), account.differed(i), account.notAskedByKind(i), around.apply(i));
            costs.add(cost);
            explained += cost.differed();
            notAsked += cost.notAskedInAll();
        }
        return new AccountSummary(
                account.agreed(),
                explained,
                account.differed(Account.UNEXPLAINED),
                notAsked,
                account.notJudged(),
                account.notRun(),
                costs);
    }
}
