package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.memtck.kit.check.Trial;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * Ranks the suspects of a reduced scenario. What counts, in logarithms of odds that were fitted to known faults:
 *
 * <ul>
 *   <li>how large the share of steps that differ is among those that the rule decided: what went well a thousand times is
 *       hardly to blame for the thousand and first;
 *   <li>how large the share of failing cases is that the rule can explain;
 *   <li>whether the rule speaks of what is wrong with the answer ({@link SpokenOf});
 *   <li>whether scenarios that are almost this one pass though the rule is hit, or fail though it is not.
 * </ul>
 */
@Api
public final class Blame {
    private static final double EXPLAINS = 3;
    private static final double SPEAKS = 3;
    private static final double PASSES = 3;
    private static final double FAILS_WITHOUT = 6;

    private final Suspects suspects;
    private final Set<Symptom> symptoms;
    private final RuleSet forbidding;
    private final Evidence evidence;

    private Blame(Trial failing, RuleSet forbidding, Evidence evidence) {
        this.suspects = Suspects.of(failing);
        this.symptoms = Symptoms.of(failing);
        this.forbidding = forbidding;
        this.evidence = evidence;
    }

    /**
     * The suspects, the most suspicious one first.
     *
     * @param failing a reduced scenario
     * @param known the rules that are known to be violated. They come first: a step that such a rule decides proves nothing
     *     about others
     */
    public static List<Rule> rank(Trial failing, Evidence evidence, Predicate<Rule> known) {
        RuleSet forbidding = Forbidding.rules(failing);
        List<Rule> rules = Suspects.of(failing).all().union(forbidding).toList();
        if (rules.isEmpty()) {
            return List.of(OwnRule.of(failing.failingStep().operation()));
        }
        Blame blame = new Blame(failing, forbidding, evidence);
        Map<Rule, Double> scores = new TreeMap<>();
        rules.forEach(rule -> scores.put(rule, blame.score(rule)));
        List<Rule> ranked = new ArrayList<>(rules);
        ranked.sort(Comparator.comparing((Rule rule) -> !known.test(rule))
                .thenComparing((Rule rule) -> !blame.isConfirmed(rule))
                .thenComparing(Comparator.comparingDouble(scores::get).reversed())
                .thenComparing(Comparator.reverseOrder()));
        return ranked;
    }

    private double score(Rule rule) {
        double failed = count(rule, evidence.failing());
        double differing = (1 + failed) / (1 + failed + evidence.agreed().applyAsLong(rule));
        double explained = (0.5 + failed) / (1 + evidence.failing().size());
        return Math.log(differing)
                + EXPLAINS * Math.log(explained)
                + (SpokenOf.by(rule, symptoms) ? SPEAKS : 0)
                - PASSES * share(count(rule, evidence.passingBeside()), evidence.passingBeside())
                - FAILS_WITHOUT * share(without(rule), evidence.failingBeside());
    }

    /** Whether an experiment confirms it, or it forbids what is in the answer though nobody expected it. */
    private boolean isConfirmed(Rule rule) {
        return evidence.confirmed().contains(rule) || forbidding.contains(rule);
    }

    /** Counts a rule where it plays the part that it plays here: in the last step, or before it. */
    private long count(Rule rule, List<Suspects> among) {
        boolean last = suspects.last().contains(rule);
        return among.stream()
                .filter(each -> (last ? each.last() : each.before()).contains(rule))
                .count();
    }

    private long without(Rule rule) {
        return evidence.failingBeside().stream()
                .filter(each -> !each.all().contains(rule))
                .count();
    }

    private static double share(long count, List<Suspects> among) {
        return among.isEmpty() ? 0 : (double) count / among.size();
    }
}
