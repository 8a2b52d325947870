package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** The suspects of scenarios that were run: of those that fail alike, and of those that pass. */
final class Outcomes {
    private final List<Suspects> failing = new ArrayList<>();
    private final List<Suspects> passing = new ArrayList<>();

    void fail(Suspects suspects) {
        failing.add(suspects);
    }

    void pass(Suspects suspects) {
        passing.add(suspects);
    }

    /** The share of those that fail in which a rule is no suspect. */
    double failingWithout(Rule rule) {
        return share(failing.stream().filter(each -> !each.all().contains(rule)).count(), failing);
    }

    /**
     * The share of those that pass in which a rule is a suspect.
     *
     * @param last whether as one of the last step, or of those before
     */
    double passingWith(Rule rule, boolean last) {
        return share(
                passing.stream()
                        .filter(each -> (last ? each.last() : each.before()).contains(rule))
                        .count(),
                passing);
    }

    /** Of some rules those that are suspects in all that fail. */
    RuleSet inAllFailing(RuleSet rules) {
        RuleSet common = rules;
        for (Suspects each : failing) {
            common = common.minus(common.minus(each.all()));
        }
        return common;
    }

    /** Of some rules those that are suspects of the last step of one that passes. */
    RuleSet passingLast(RuleSet rules) {
        RuleSet found = RuleSet.NONE;
        for (Suspects each : passing) {
            found = found.union(each.last().and(rules));
        }
        return found;
    }

    private static double share(long count, List<Suspects> among) {
        return among.isEmpty() ? 0 : (double) count / among.size();
    }

    @Override
    public String toString() {
        return "fail " + failing + "\n   pass " + passing;
    }
}
