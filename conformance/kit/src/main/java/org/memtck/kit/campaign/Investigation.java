package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.blame.Blame;
import org.memtck.kit.blame.CampaignEvidence;
import org.memtck.kit.blame.Suspects;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.reduce.Reducer;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Target;

/** Turns failing cases into findings, one a violated rule, and learns what to avoid from then on. */
final class Investigation {
    /** The most attempts of one reduction. */
    private static final int TRIALS = 4_000;
    /** A target that dies or hangs costs a start each time, so it gets fewer. */
    private static final int COSTLY_TRIALS = 150;

    /** A reduced scenario with no more operations is small. */
    private static final int SMALL = 7;
    /** One with no more operations can still be read with ease. */
    private static final int MEDIUM = 9;

    /** How many times cases may wait for others in one campaign. */
    private static final int PATIENCE = 8;

    private final Target target;
    private final Offer offer;
    private final boolean misuse;
    private final Statistics statistics;
    private final KnownDeviations known;
    /** How many findings are enough. */
    private final int enough;

    private final List<Finding> findings = new ArrayList<>();
    /** The suspects of the cases that are looked at, as far as no finding explains them. */
    private final List<Suspects> unexplained = new ArrayList<>();

    /** Cases of which much is left. */
    private final List<Trial> waiting = new ArrayList<>();

    private int patience = PATIENCE;
    private boolean mayWait;
    private Avoidance avoidance = Avoidance.NONE;

    Investigation(Target target, boolean misuse, Statistics statistics, KnownDeviations known, int enough) {
        this.target = target;
        this.offer = Offer.of(target.info());
        this.misuse = misuse;
        this.statistics = statistics;
        this.known = known;
        this.enough = enough;
    }

    /** Whether there are as many findings as are looked for. */
    boolean isOver() {
        return findings.size() >= enough;
    }

    Avoidance avoidance() {
        return avoidance;
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * Looks at cases that failed, in their order. One of which much is left may wait for others: they may lead to less.
     *
     * @param more whether there will be more cases
     */
    void look(List<Trial> latest, boolean more) {
        List<Trial> failing = new ArrayList<>(waiting);
        failing.addAll(latest);
        waiting.clear();
        mayWait = more && patience > 0;
        failing.forEach(trial -> unexplained.add(Suspects.of(trial)));
        for (Trial trial : Choice.order(failing, statistics::agreed)) {
            if (!isOver()) {
                look(trial, failing);
            }
        }
        unexplained.clear();
        patience -= waiting.isEmpty() ? 0 : 1;
    }

    /**
     * Looks at a case that failed. If it fails without the rules that are known to be violated, it is a new finding; so it is
     * if it does not fail again, as it is.
     */
    private void look(Trial failing, List<Trial> others) {
        List<Operation> operations =
                failing.steps().stream().map(Step::operation).toList();
        Trial trial = trial(operations);
        if (!trial.fails() && trial.steps().size() == failing.steps().size()) {
            report(failing);
            return;
        }
        while (trial.fails() && !isOver()) {
            Trial reduced = smallest(trial, others);
            if (mayWait && reduced.steps().size() > MEDIUM && !aspect(reduced).isCostly()) {
                waiting.add(failing);
                return;
            }
            Operation cause = Suspects.changeToBlame(reduced, avoidance.rules());
            if (cause == null) {
                report(reduced);
            } else {
                avoidance = avoidance.with(cause);
            }
            trial = trial(operations);
        }
    }

    /** Reduces a failing case, and if much is left of it, others, the shortest first, and takes what is smallest. */
    private Trial smallest(Trial failing, List<Trial> others) {
        Trial smallest = reduce(failing);
        if (smallest.steps().size() <= SMALL || aspect(failing).isCostly()) {
            return smallest;
        }
        List<Trial> shortest = new ArrayList<>(others);
        shortest.sort(Comparator.comparingInt(trial -> trial.result().agreed()));
        for (int i = 0; i < shortest.size() && i < tries(smallest); i++) {
            Trial again = trial(shortest.get(i).operationsToFailure());
            Trial reduced = again.fails() ? reduce(again) : smallest;
            smallest = reduced.steps().size() < smallest.steps().size() ? reduced : smallest;
        }
        return smallest;
    }

    /** How many other cases are tried for a smaller result. */
    private static int tries(Trial smallest) {
        int size = smallest.steps().size();
        return size <= SMALL ? 0 : size <= MEDIUM ? 3 : 10;
    }

    /** Reduces, and once more if other rules decide what is left: it is to be the smallest for them. */
    private Trial reduce(Trial failing) {
        Trial reduced = reduceOnce(failing);
        RuleSet rules = reduced.failingStep().rules();
        return rules.minus(failing.failingStep().rules()).isEmpty() ? reduced : reduceOnce(reduced);
    }

    private Trial reduceOnce(Trial failing) {
        Aspect aspect = aspect(failing);
        RuleSet rules = failing.failingStep().rules();
        List<Operation> smallest = Reducer.reduce(
                failing.operationsToFailure(),
                operations -> attempt(operations, aspect, rules),
                aspect.isCostly() ? COSTLY_TRIALS : TRIALS);
        Trial reduced = trial(smallest);
        return reduced.fails() ? reduced : failing;
    }

    private @Nullable List<Operation> attempt(List<Operation> operations, Aspect aspect, RuleSet rules) {
        Trial trial = trial(operations);
        if (!trial.fails() || aspect(trial) != aspect || !offer.covers(trial.steps())) {
            return null;
        }
        RuleSet failing = trial.failingStep().rules();
        boolean alike = rules.isEmpty() ? failing.isEmpty() : failing.intersects(rules);
        return alike ? trial.operationsToFailure() : null;
    }

    private static Aspect aspect(Trial trial) {
        var failure = trial.result().failure();
        if (failure == null) {
            throw new IllegalStateException("the trial does not fail");
        }
        return failure.aspect();
    }

    private void report(Trial reduced) {
        var failure = reduced.result().failure();
        if (failure == null) {
            throw new IllegalStateException("a finding fails");
        }
        List<Rule> blamed = Blame.rank(
                reduced, new CampaignEvidence(statistics::agreed, unexplained), this::experiment, known::contains);
        Rule rule = blamed.get(0);
        avoidance = avoiding(reduced, rule);
        unexplained.removeIf(suspects -> suspects.last().intersects(avoidance.rules()));
        List<Step> steps = reduced.steps().subList(0, reduced.result().agreed() + 1);
        if (findings.stream().noneMatch(finding -> finding.rule() == rule)) {
            findings.add(new Finding(rule, blamed, steps, failure, known.contains(rule)));
        }
    }

    /** What is to be avoided from now on: the rule, or the operation that fails although no rule decided it. */
    private Avoidance avoiding(Trial reduced, Rule rule) {
        boolean decided = reduced.steps().stream().anyMatch(step -> step.rules().contains(rule));
        if (decided && !avoidance.rules().contains(rule)) {
            return avoidance.with(rule);
        }
        Operation change = Suspects.changeOf(reduced, rule);
        return avoidance.with(change == null ? reduced.failingStep().operation() : change);
    }

    /** Runs a scenario for the sake of evidence; null if it is more than the target offers. */
    private @Nullable Trial experiment(List<Operation> operations) {
        return offer.covers(Trial.legal(operations, avoidance, misuse)) ? trial(operations) : null;
    }

    private Trial trial(List<Operation> operations) {
        return Trial.of(target, operations, avoidance, misuse);
    }
}
