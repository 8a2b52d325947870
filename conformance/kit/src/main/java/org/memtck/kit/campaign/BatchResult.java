package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.memtck.kit.account.Account;
import org.memtck.kit.account.Cell;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.avoid.Stopped;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.kit.coverage.SituationCounts;
import org.memtck.kit.history.Call;
import org.memtck.kit.history.Episode;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * What a batch of cases came to, in as little room as the account needs. Of the cases only those that differ are kept.
 */
final class BatchResult {
    private int cases;
    /** The number of the last case with a step that agreed and that a rule decided, from 1. */
    private int decided;

    private int agreed;
    private long[] facts = new long[4096];
    private RuleSet[] rules = new RuleSet[4096];
    private int[] situations = new int[4096];
    private final BitSet nonStrict = new BitSet();
    private long notJudged;
    private long notRun;
    /** Whether another part of the campaign runs some of the cases. */
    private boolean elsewhere;
    /** How many steps each rule decides that do not count for it, and that later batches need not turn to all the same. */
    private final long[] drawn = new long[Rule.values().length];

    private final List<Stopped> stopped = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    /**
     * A case that differs.
     *
     * @param agreed how many steps of the batch agreed before the one that differs
     * @param episode how it came to be run
     */
    record Failure(Trial trial, int agreed, Episode episode) {
        /** The step that differs, as it is counted. */
        Cell cell() {
            int index = trial.result().agreed();
            Step step = trial.failingStep();
            return new Cell(
                    Avoidance.facts(trial.steps())[index],
                    SituationCounts.situation(trial.steps(), index),
                    step.rules());
        }
    }

    /**
     * Adds a case that was run.
     *
     * @param call the call in which it was run
     * @param index which one of the call it was
     */
    void add(Case drawn, CaseResult result, Call call, int index) {
        cases++;
        List<Step> steps = drawn.steps();
        makeRoom(result.agreed());
        result.nonStrict().forEach(step -> nonStrict.set(agreed + step));
        long[] described = Avoidance.facts(steps);
        for (int i = 0; i < result.agreed(); i++) {
            Step step = steps.get(i);
            facts[agreed] = described[i];
            rules[agreed] = step.open() == null ? step.rules() : RuleSet.NONE; // a bound tells nothing of the rules
            situations[agreed++] = SituationCounts.situation(steps, i);
            decided = step.rules().isEmpty() ? decided : cases;
        }
        stopped.addAll(drawn.stopped());
        if (result.failure() == null) {
            notJudged += steps.size() - result.agreed();
            addDrawn(steps.subList(result.agreed(), steps.size()));
        } else {
            failures.add(new Failure(new Trial(steps, result), agreed, call.episode(index)));
        }
    }

    /** Adds a case that another part of the campaign runs. */
    void addElsewhere(Case drawn) {
        cases++;
        elsewhere = true;
        addDrawn(drawn.steps());
    }

    private void addDrawn(List<Step> steps) {
        for (Step step : steps) {
            RuleSet decisive = step.open() == null ? step.rules() : RuleSet.NONE;
            decisive.count(drawn, 0);
        }
    }

    /** Adds to the counts of the rules, in their order, what was drawn and does not count for them. */
    void addDrawnTo(long[] counts) {
        Arrays.setAll(counts, rule -> counts[rule] + drawn[rule]);
    }

    /** Adds a case that the target was not asked, since it is gone, or there was no time left. */
    void addNotRun(Case drawn) {
        cases++;
        notRun += drawn.steps().size();
        stopped.addAll(drawn.stopped());
    }

    /** The number of steps of cases that the target was not asked. */
    long notRun() {
        return notRun;
    }

    private void makeRoom(int more) {
        if (agreed + more > rules.length) {
            int length = Math.max(2 * rules.length, agreed + more);
            facts = Arrays.copyOf(facts, length);
            rules = Arrays.copyOf(rules, length);
            situations = Arrays.copyOf(situations, length);
        }
    }

    /** The number of cases. */
    int cases() {
        return cases;
    }

    /** Whether nothing was left to ask in any of its cases. */
    boolean isEmpty() {
        return agreed == 0 && notJudged == 0 && notRun == 0 && failures.isEmpty() && !elsewhere;
    }

    /** The number of the last case that told something of a rule, from 1; 0 if none did. */
    int decided() {
        return decided;
    }

    /** Adds all but the steps that differ, and those after them: what explains them is not known yet. */
    void addTo(Account account) {
        for (int i = 0; i < agreed; i++) {
            account.agreed(new Cell(facts[i], situations[i], rules[i]), nonStrict.get(i));
        }
        stopped.forEach(account::notAsked);
        account.notJudged(notJudged);
        account.notRun(notRun);
    }

    List<Failure> failures() {
        return failures;
    }

    /** Whether a case ended in a way that costs a start of the target, or a time limit. */
    boolean isCostly() {
        for (Failure failure : failures) {
            Difference difference = failure.trial.result().failure();
            if (difference != null && difference.aspect().isCostly()) {
                return true;
            }
        }
        return false;
    }
}
