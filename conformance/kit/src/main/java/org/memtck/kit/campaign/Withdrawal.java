package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;

/**
 * Judges again what was judged by a variant that is followed no more. What the variant seemed to explain is blamed anew. What was
 * found beside it, and passes without it, shows nothing: a finding of which nothing is left was the same violation, seen through
 * the variant.
 *
 * @param rank the rules under suspicion in a scenario, the most suspicious one first
 * @param known whether the violation of a rule is a known deviation
 */
record Withdrawal(Laboratory laboratory, Findings findings, Function<Trial, List<Rule>> rank, Predicate<Rule> known) {
    /**
     * Judges all findings again.
     *
     * @param number the finding that the variants seemed to explain
     * @param gone the variants
     */
    void of(int number, Dialect gone) {
        Rule before = findings.get(number).rule();
        List<Counterexample> own = own(findings.get(number), gone);
        Rule rule = own.get(0).blamed().get(0);
        for (int other = 0; other < findings.count(); other++) {
            Finding finding = findings.get(other);
            if (finding.rule() == before) {
                replace(other, rule, own); // there are several where one became another
            } else if (finding.counterexamples().stream().anyMatch(each -> names(each, gone))) {
                List<Counterexample> left = left(finding, gone);
                replace(other, left.isEmpty() ? rule : finding.rule(), left.isEmpty() ? own : left);
            }
        }
    }

    private void replace(int number, Rule rule, List<Counterexample> counterexamples) {
        Finding before = findings.get(number);
        findings.replace(
                number, new Finding(rule, known.test(rule), counterexamples, before.behavesAs(), before.partly()));
    }

    /** If none of them differs any more, they are told as they were seen. */
    private List<Counterexample> own(Finding finding, Dialect gone) {
        List<Counterexample> own = new ArrayList<>();
        for (Counterexample each : finding.counterexamples()) {
            Trial again = again(each);
            if (again.fails()) {
                own.add(judged(each, again, rank.apply(again)));
            }
        }
        return own.isEmpty() ? asSeen(finding, gone) : own;
    }

    private static List<Counterexample> asSeen(Finding finding, Dialect gone) {
        List<Counterexample> without = finding.counterexamples().stream()
                .filter(each -> !names(each, gone))
                .toList();
        return without.isEmpty() ? finding.counterexamples() : without;
    }

    private List<Counterexample> left(Finding finding, Dialect gone) {
        List<Counterexample> left = new ArrayList<>();
        for (Counterexample each : finding.counterexamples()) {
            if (!names(each, gone)) {
                left.add(each);
                continue;
            }
            Trial again = again(each);
            if (again.fails()) {
                left.add(judged(each, again, each.blamed()));
            }
        }
        return left;
    }

    private Trial again(Counterexample counterexample) {
        return laboratory.trial(
                counterexample.steps().stream().map(Step::operation).toList());
    }

    private Counterexample judged(Counterexample before, Trial again, List<Rule> blamed) {
        List<Step> steps = again.steps().subList(0, again.result().agreed() + 1);
        Dialect needed = NeededVariants.of(steps, findings.followed(), laboratory.target());
        return new Counterexample(blamed, steps, again.difference(), before.reduced(), needed);
    }

    private static boolean names(Counterexample counterexample, Dialect gone) {
        return gone.variants().stream().anyMatch(counterexample.dialect()::has);
    }
}
