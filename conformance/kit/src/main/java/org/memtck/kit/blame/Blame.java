package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;

/**
 * Ranks the suspects of a reduced scenario by log odds that were fitted to known faults:
 *
 * <ul>
 *   <li>the share of differing steps among those that the rule decided: a rule that held a thousand times is hardly to blame
 *       for the next failure;
 *   <li>the share of failing cases that the rule can explain;
 *   <li>whether the rule is about what is wrong with the answer ({@link RuleSymptoms});
 *   <li>whether similar scenarios pass although they hit the rule, or fail although they do not.
 * </ul>
 */
@Api
public final class Blame {
    private static final double EXPLAINS = 3;
    private static final double SPEAKS = 3;
    private static final double PASSES = 3;
    private static final double VARIATION_PASSES = 2;
    private static final double FAILS_WITHOUT = 6;

    private final Trial failing;
    private final CampaignEvidence campaign;
    private final Set<EvidenceSource> sources;
    private final Suspects suspects;
    private final Set<Symptom> symptoms;
    private final Experiments experiments;
    private RuleSet confirmed = RuleSet.NONE;

    private Blame(
            Trial failing,
            CampaignEvidence campaign,
            Parameters target,
            Function<List<Operation>, @Nullable Trial> run,
            Set<EvidenceSource> sources) {
        this.failing = failing;
        this.campaign = campaign;
        this.sources = sources;
        this.suspects = Suspects.of(failing);
        this.symptoms = Symptoms.of(failing);
        Laboratory laboratory = new Laboratory(failing, target, run);
        this.experiments = new Experiments(laboratory);
        Difference failure = failing.result().failure();
        if (failure == null || !failure.aspect().isCostly()) {
            experiments.run(sources);
            confirmed = new Confirmation(laboratory, experiments, sources).rules();
        }
        if (sources.contains(EvidenceSource.FORBIDDEN) && confirmed.isEmpty()) {
            confirmed = confirmed.union(Forbidding.rules(failing));
        }
    }

    /**
     * Returns the suspects, the most suspicious first.
     *
     * @param failing a reduced scenario
     * @param campaign what the campaign has seen
     * @param target the bounds and the dialect of the target
     * @param run runs other scenarios on the target, without what is not legal; null for what the target does not offer
     * @param known the rules that are known to be violated. They come first: a step that such a rule decides proves nothing
     *     about others
     */
    public static List<Rule> rank(
            Trial failing,
            CampaignEvidence campaign,
            Parameters target,
            Function<List<Operation>, @Nullable Trial> run,
            Predicate<Rule> known) {
        return rank(failing, campaign, target, run, known, EnumSet.allOf(EvidenceSource.class));
    }

    /** The same with only some of the evidence. */
    static List<Rule> rank(
            Trial failing,
            CampaignEvidence campaign,
            Parameters target,
            Function<List<Operation>, @Nullable Trial> run,
            Predicate<Rule> known,
            Set<EvidenceSource> sources) {
        return new Blame(failing, campaign, target, run, sources).rank(known);
    }

    private List<Rule> rank(Predicate<Rule> known) {
        RuleSet all = suspects.all().union(confirmed);
        if (all.isEmpty() || Suspects.failsByItself(failing)) {
            all = all.with(OperationType.of(failing.failingStep().operation()).rule());
        }
        Map<Rule, Double> scores = new TreeMap<>();
        all.forEach(rule -> scores.put(rule, score(rule)));
        List<Rule> ranked = new ArrayList<>(all.toList());
        ranked.sort(Comparator.comparing((Rule rule) -> !known.test(rule))
                .thenComparing((Rule rule) -> !leavesOpen(rule))
                .thenComparing((Rule rule) -> !confirmed.contains(rule))
                .thenComparing((Rule rule) -> !isPrimary(rule))
                .thenComparing(Comparator.comparingDouble(scores::get).reversed())
                .thenComparing(Comparator.reverseOrder()));
        return ranked;
    }

    /** Whether it is the bound of a clause of this rule that is left. */
    private boolean leavesOpen(Rule rule) {
        OpenClause clause = failing.failingStep().open();
        return clause != null && clause.rule() == rule;
    }

    private boolean isPrimary(Rule rule) {
        return Suspects.failsByItself(failing)
                && rule == OperationType.of(failing.failingStep().operation()).rule();
    }

    private double score(Rule rule) {
        double failed = count(rule, campaign.failing());
        double differing = (1 + failed) / (1 + failed + campaign.agreed().applyAsLong(rule));
        double explained = (0.5 + failed) / (1 + campaign.failing().size());
        boolean last = suspects.last().contains(rule);
        Outcomes neighbours = experiments.neighbours();
        Outcomes variations = experiments.variations();
        return (sources.contains(EvidenceSource.AGREEMENT) ? Math.log(differing) : 0)
                + (sources.contains(EvidenceSource.FAILING_CASES) ? EXPLAINS * Math.log(explained) : 0)
                + (sources.contains(EvidenceSource.SYMPTOMS) && RuleSymptoms.by(rule, symptoms) ? SPEAKS : 0)
                - PASSES * neighbours.passingWith(rule, last)
                - FAILS_WITHOUT * neighbours.failingWithout(rule)
                - VARIATION_PASSES * variations.passingWith(rule, last)
                - FAILS_WITHOUT * variations.failingWithout(rule);
    }

    /** Counts a rule where it plays the part that it plays here: in the last step, or before it. */
    private long count(Rule rule, List<Suspects> among) {
        boolean last = suspects.last().contains(rule);
        return among.stream()
                .filter(each -> (last ? each.last() : each.before()).contains(rule))
                .count();
    }
}
