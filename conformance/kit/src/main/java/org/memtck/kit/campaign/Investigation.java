package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    /** The most scenarios beside a failing one that are tried to clear rules of suspicion. */
    private static final int NEIGHBOURS = 60;
    /** A target that dies or hangs costs a start each time, so it gets fewer. */
    private static final int COSTLY_TRIALS = 150;

    private final Target target;
    private final boolean misuse;
    private final Statistics statistics;
    private final KnownDeviations known;
    private final List<Finding> findings = new ArrayList<>();
    /** The rules of the failing steps of the cases that are looked at, as far as no finding explains them. */
    private final List<RuleSet> unexplained = new ArrayList<>();

    private Avoidance avoidance = Avoidance.NONE;

    Investigation(Target target, boolean misuse, Statistics statistics, KnownDeviations known) {
        this.target = target;
        this.misuse = misuse;
        this.statistics = statistics;
        this.known = known;
    }

    Avoidance avoidance() {
        return avoidance;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Looks at cases that failed, in their order. */
    void look(List<Trial> failing) {
        failing.forEach(trial -> unexplained.add(trial.failingStep().rules()));
        failing.forEach(this::look);
        unexplained.clear();
    }

    /**
     * Looks at a case that failed. If it fails without the rules that are known to be violated, it is a new finding; so it is
     * if it does not fail again, as it is.
     */
    private void look(Trial failing) {
        List<Operation> operations =
                failing.steps().stream().map(Step::operation).toList();
        Trial trial = Trial.of(target, operations, avoidance, misuse);
        if (!trial.fails() && trial.steps().size() == failing.steps().size()) {
            report(failing);
            return;
        }
        while (trial.fails()) {
            Trial reduced = reduce(trial);
            Operation cause = Blame.changeToBlame(reduced, avoidance.rules());
            if (cause == null) {
                report(reduced);
            } else {
                avoidance = avoidance.with(cause);
            }
            trial = Trial.of(target, operations, avoidance, misuse);
        }
    }

    private Trial reduce(Trial failing) {
        Aspect aspect = aspect(failing);
        RuleSet rules = failing.failingStep().rules();
        List<Operation> smallest = Reducer.reduce(
                failing.operationsToFailure(),
                operations -> attempt(operations, aspect, rules),
                aspect.isCostly() ? COSTLY_TRIALS : TRIALS);
        Trial reduced = Trial.of(target, smallest, avoidance, misuse);
        return reduced.fails() ? reduced : failing;
    }

    private @Nullable List<Operation> attempt(List<Operation> operations, Aspect aspect, RuleSet rules) {
        Trial trial = Trial.of(target, operations, avoidance, misuse);
        if (!trial.fails() || aspect(trial) != aspect) {
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
        List<Rule> blamed = Blame.of(reduced, statistics, unexplained, cleared(reduced), known);
        Rule rule = blamed.get(0);
        avoidance = avoiding(reduced, rule);
        unexplained.removeIf(rules -> rules.intersects(avoidance.rules()));
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
        Operation change = Blame.changeOf(reduced, rule);
        return avoidance.with(change == null ? reduced.failingStep().operation() : change);
    }

    /** The rules of the last steps of scenarios that differ from the failing one in one operation, and pass. */
    private List<RuleSet> cleared(Trial failing) {
        Operation last = failing.failingStep().operation();
        List<RuleSet> cleared = new ArrayList<>();
        if (aspect(failing).isCostly()) {
            return cleared;
        }
        for (List<Operation> neighbour : Reducer.neighbours(failing.operationsToFailure(), NEIGHBOURS)) {
            Trial trial = Trial.of(target, neighbour, avoidance, misuse);
            Step end = trial.steps().isEmpty()
                    ? failing.failingStep()
                    : trial.steps().get(trial.steps().size() - 1);
            if (!trial.fails() && end.operation().getClass() == last.getClass()) {
                cleared.add(end.rules());
            }
        }
        return cleared;
    }
}
