package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.Gate;
import org.memtck.kit.generate.Focus;
import org.memtck.kit.history.NewLives;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;

/** Runs scenarios beside the cases of a campaign, to find out what a difference comes from. */
final class Laboratory implements NewLives {
    private static final Trial NOTHING = new Trial(List.of(), new CaseResult(0, List.of(), null));

    private final Gate gate;
    private final Gate newLife;
    private final Clock clock;
    private final boolean process;
    private final CaseSource source;
    private Avoidance nothing = Avoidance.NONE;
    private boolean isGone;

    /**
     * A laboratory.
     *
     * @param gate the way to the target
     * @param newLife the way to the same target, whose life begins anew with each call
     * @param process whether the target is a process
     * @param source tells what every scenario begins with, and what it keeps to
     */
    Laboratory(Gate gate, Gate newLife, Clock clock, boolean process, CaseSource source) {
        this.gate = gate;
        this.newLife = newLife;
        this.clock = clock;
        this.process = process;
        this.source = source;
    }

    /**
     * Runs operations. What is not legal, not specified or to be avoided is left out. If the target has not declared what is
     * left, or is not asked any more, nothing is run, and nothing fails.
     */
    Trial trial(List<Operation> operations, Avoidance avoidance) {
        List<Step> steps = steps(operations, avoidance);
        if (steps.isEmpty()) {
            return NOTHING;
        }
        Outcome outcome = run(gate, steps);
        if (outcome.end() == Outcome.End.CRASH && outcome.observations().isEmpty()) {
            // It may have died of what the scenario before left behind; now it is a new one.
            outcome = run(gate, steps);
        }
        return trial(steps, outcome);
    }

    /** Runs operations as they are. */
    Trial trial(List<Operation> operations) {
        return trial(operations, nothing);
    }

    /** Runs a case that was drawn for the target. */
    Trial trial(Case drawn) {
        return trial(drawn.steps(), run(gate, drawn.steps()));
    }

    /** Returns what every scenario begins with. */
    List<Operation> given() {
        return source.given();
    }

    /** From now on it is expected that the target follows these variants. */
    void follow(Dialect followed) {
        nothing = Avoidance.NONE.following(followed);
    }

    /** Returns the focus of cases that variants are to decide. */
    Focus focusOn(Dialect variants) {
        return Focus.on(
                gate.declaration().capabilities(), Set.copyOf(variants.rules().toList()), RuleSet.NONE, rule -> 0);
    }

    /** Returns that nothing is avoided. */
    Avoidance nothingAvoided() {
        return nothing;
    }

    /** Returns the bounds of the target, in the dialect that it was seen to speak. */
    Parameters target() {
        return nothing.seenOf(gate.info().parameters());
    }

    /** The same as {@link #trial(List, Avoidance)}, in a new life of the target. */
    Trial alone(List<Operation> operations, Avoidance avoidance) {
        List<Step> steps = steps(operations, avoidance);
        return steps.isEmpty() ? NOTHING : trial(steps, run(newLife, steps));
    }

    private Trial trial(List<Step> steps, Outcome outcome) {
        return outcome.end().wasAsked()
                ? new Trial(steps, CaseResult.of(steps, outcome, gate.info().parameters()))
                : NOTHING;
    }

    private Outcome run(Gate way, List<Step> steps) {
        Outcome outcome = way.run(steps, clock.patience());
        note(outcome);
        return outcome;
    }

    private void note(Outcome outcome) {
        clock.note(outcome);
        isGone |= outcome.end() == Outcome.End.GONE;
    }

    @Override
    public List<Step> steps(List<Operation> operations) {
        return steps(operations, nothing);
    }

    private List<Step> steps(List<Operation> operations, Avoidance avoidance) {
        List<Step> steps = legal(source.fit(operations), avoidance);
        if (!source.given().isEmpty() && !gate.admits(steps)) {
            // Something was avoided that others need.
            steps = legal(source.fit(steps.stream().map(Step::operation).toList()), avoidance);
        }
        return gate.admits(steps) ? steps : List.of();
    }

    private List<Step> legal(List<Operation> operations, Avoidance avoidance) {
        return Trial.legal(
                operations,
                avoidance,
                gate.declaration().diagnosesMisuse(),
                gate.info().parameters());
    }

    /** {@inheritDoc} Once the campaign is to stop, nothing is. */
    @Override
    public List<Trial> run(List<List<Step>> scenarios) {
        try {
            List<Outcome> outcomes = newLife.runAll(scenarios, clock.patience());
            List<Trial> life = new ArrayList<>(outcomes.size());
            for (int i = 0; i < outcomes.size() && outcomes.get(i).end().wasAsked(); i++) {
                life.add(trial(scenarios.get(i), outcomes.get(i)));
            }
            outcomes.forEach(this::note);
            return life;
        } catch (UntilStopped.StoppedException e) {
            return List.of();
        }
    }

    @Override
    public boolean isOver() {
        return clock.isOver() || isGone;
    }

    @Override
    public boolean isProcess() {
        return process;
    }

    @Override
    public long granule() {
        return gate.info().parameters().granule();
    }
}
