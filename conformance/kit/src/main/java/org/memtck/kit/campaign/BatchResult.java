package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.kit.coverage.SituationCounts;
import org.memtck.reference.Step;
import org.memtck.spec.rule.RuleSet;

/**
 * What a batch of cases came to, in as little room as the statistics need: of each compared step the rules and the situation.
 * Of the cases only those that differ are kept.
 */
final class BatchResult {
    private int cases;
    private int compared;
    private RuleSet[] rules = new RuleSet[4096];
    private int[] situations = new int[4096];
    private final List<RuleSet> nonStrict = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    /**
     * A case that differs.
     *
     * @param compared how many steps of the batch were compared up to the one that differs, that one included
     */
    record Failure(Trial trial, int compared) {}

    void add(List<Step> steps, CaseResult result) {
        cases++;
        int end = result.agreed() + (result.failure() == null ? 0 : 1);
        if (compared + end > rules.length) {
            int length = Math.max(2 * rules.length, compared + end);
            rules = Arrays.copyOf(rules, length);
            situations = Arrays.copyOf(situations, length);
        }
        for (int i = 0; i < end; i++) {
            rules[compared] = steps.get(i).rules();
            situations[compared++] = SituationCounts.situation(steps, i);
        }
        for (int index : result.nonStrict()) {
            nonStrict.add(steps.get(index).rules());
        }
        if (result.failure() != null) {
            failures.add(new Failure(new Trial(steps, result), compared));
        }
    }

    /** The number of cases. */
    int cases() {
        return cases;
    }

    /** The number of steps that were compared. */
    int compared() {
        return compared;
    }

    /** The rules of a compared step. */
    RuleSet rules(int index) {
        return rules[index];
    }

    /** The number of the situation of a compared step. */
    int situation(int index) {
        return situations[index];
    }

    /** The rules of each step that used a freedom. */
    List<RuleSet> nonStrict() {
        return nonStrict;
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
