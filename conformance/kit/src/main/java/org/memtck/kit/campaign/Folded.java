package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.memtck.kit.account.Account;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Trigger;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * Findings as they are told: one for each rule. In the course of a campaign two of them may turn out to be about one rule.
 *
 * @param numbers for each of them the numbers that it had in the campaign
 */
record Folded(List<Finding> findings, List<RuleSet> suspects, List<List<Integer>> numbers) {
    static Folded of(Findings all) {
        Map<Rule, List<Integer>> numbers = new LinkedHashMap<>();
        for (int number = 0; number < all.count(); number++) {
            numbers.computeIfAbsent(all.get(number).rule(), rule -> new ArrayList<>())
                    .add(number);
        }
        List<RuleSet> suspects = all.suspects();
        return new Folded(
                numbers.values().stream().map(each -> finding(all, each)).toList(),
                numbers.values().stream()
                        .map(each -> each.stream().map(suspects::get).reduce(RuleSet.NONE, RuleSet::union))
                        .toList(),
                List.copyOf(numbers.values()));
    }

    /** One that stands alone stays as it was found. */
    private static Finding finding(Findings all, List<Integer> numbers) {
        return numbers.size() == 1
                ? all.get(numbers.get(0))
                : Finding.merged(numbers.stream().map(all::get).toList());
    }

    /** What was counted, by the numbers of these. */
    Account account(Account counted) {
        if (numbers.stream().allMatch(each -> each.size() == 1)) {
            return counted;
        }
        Account account = new Account();
        account.add(counted.tally(), this::number);
        return account;
    }

    private int number(int before) {
        return IntStream.range(0, numbers.size())
                .filter(number -> numbers.get(number).contains(before))
                .findFirst()
                .orElseThrow();
    }

    /** What is steered around for one of these, in words. */
    List<String> around(int number, Avoidance avoidance) {
        Set<String> around = new LinkedHashSet<>();
        for (int before : numbers.get(number)) {
            avoidance.triggers(before).stream().map(Trigger::words).forEach(around::add);
        }
        return List.copyOf(around);
    }
}
