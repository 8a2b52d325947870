package org.memtck.kit.campaign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.coverage.SituationCounts;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;

/** How often each rule was hit: in steps that agreed, in steps that used a freedom, and in steps that differed. */
final class Statistics {
    private final Map<Rule, Count> counts = new EnumMap<>(Rule.class);
    private final SituationCounts situations = new SituationCounts();
    private long operations;

    private static final class Count {
        long agreed;
        long nonStrict;
        long failed;
    }

    Statistics() {
        for (Rule rule : Rule.values()) {
            counts.put(rule, new Count());
        }
    }

    void add(List<Step> steps, CaseResult result) {
        operations += result.agreed() + (result.failure() == null ? 0 : 1);
        for (int i = 0; i < result.agreed(); i++) {
            steps.get(i).rules().forEach(rule -> count(rule).agreed++);
            situations.add(steps, i);
        }
        for (int index : result.nonStrict()) {
            steps.get(index).rules().forEach(rule -> count(rule).nonStrict++);
        }
        if (result.failure() != null) {
            steps.get(result.agreed()).rules().forEach(rule -> count(rule).failed++);
            situations.add(steps, result.agreed());
        }
    }

    private Count count(Rule rule) {
        Count count = counts.get(rule);
        if (count == null) {
            throw new IllegalStateException("no count for " + rule);
        }
        return count;
    }

    /** The number of operations that were compared. */
    long operations() {
        return operations;
    }

    /** In which situations the rules decided. */
    SituationCounts situations() {
        return situations;
    }

    /** The number of compared steps that the rule decided. */
    long exercised(Rule rule) {
        return count(rule).agreed + count(rule).failed;
    }

    /** Whether a step that the rule decided used a freedom. */
    boolean isNonStrict(Rule rule) {
        return count(rule).nonStrict > 0;
    }

    /** The number of steps that the rule decided and that agreed. */
    long agreed(Rule rule) {
        return count(rule).agreed;
    }
}
