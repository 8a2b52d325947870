package org.memtck.kit.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;

/**
 * A whole run compared with what is expected, up to the first step that differs: what a target does after that says nothing.
 *
 * @param agreed the number of steps that agreed
 * @param nonStrict the indices of those of them that used a freedom
 * @param failure how the step after them differs, or null if all agreed
 */
@Api
public record CaseResult(
        int agreed, List<Integer> nonStrict, @Nullable Difference failure) {
    /** Copies the list. */
    public CaseResult {
        nonStrict = List.copyOf(nonStrict);
    }

    /**
     * Compares an outcome with the steps that the reference expects. Where nothing was asked, or the target
     * was not there to be asked, nothing can differ.
     *
     * @param parameters the target's
     */
    public static CaseResult of(List<Step> steps, Outcome outcome, Parameters parameters) {
        if (steps.isEmpty() || !outcome.end().wasAsked()) {
            return new CaseResult(0, List.of(), null);
        }
        List<Integer> nonStrict = new ArrayList<>(0);
        List<Observation> observations = outcome.observations();
        int answered = Math.min(steps.size(), observations.size());
        Checker checker = new Checker(parameters);
        for (int i = 0; i < answered; i++) {
            Step step = steps.get(i);
            if (checker.isOnRefusedWindow(step)) {
                continue;
            }
            if (!checker.canJudge(step)) {
                return new CaseResult(i, nonStrict, null);
            }
            Observation observed = observations.get(i);
            StepResult result = checker.check(step, observed);
            if (result.difference() != null) {
                return new CaseResult(i, nonStrict, result.difference());
            }
            if (result.verdict() == Verdict.NON_STRICT) {
                nonStrict.add(i);
            }
        }
        boolean complete = outcome.end() == Outcome.End.COMPLETE && observations.size() == steps.size();
        if (complete) {
            return new CaseResult(answered, nonStrict, null);
        }
        int agreed = Math.min(answered, steps.size() - 1);
        nonStrict.removeIf(index -> index >= agreed);
        return new CaseResult(agreed, nonStrict, brokenOff(steps, agreed, outcome));
    }

    private static Difference brokenOff(List<Step> steps, int agreed, Outcome outcome) {
        Aspect aspect = switch (outcome.end()) {
            case CRASH -> Aspect.CRASH;
            case HANG -> Aspect.HANG;
            case ERROR, COMPLETE -> Aspect.ERROR;
            case NOT_RUN, GONE -> throw new IllegalArgumentException("what was not asked does not break off");
        };
        String expected = ScenarioText.print(steps.get(agreed).expectation().canonical());
        String observed = outcome.message().isEmpty() ? "no answer" : outcome.message();
        return new Difference(aspect, expected, observed);
    }
}
