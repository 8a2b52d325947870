package org.memtck.kit.campaign;

import org.memtck.kit.coverage.SituationCounts;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** How often each rule was hit: in steps that agreed, in steps that used a freedom, and in steps that differed. */
@SuppressWarnings("EnumOrdinal") // Counted under the number of the rule, which lives no longer than the process.
final class Statistics {
    private final long[] exercised = new long[Rule.values().length];
    private final long[] nonStrict = new long[Rule.values().length];
    private final long[] failed = new long[Rule.values().length];
    private final SituationCounts situations = new SituationCounts();
    private long operations;

    void add(BatchResult batch) {
        operations += batch.compared();
        for (int i = 0; i < batch.compared(); i++) {
            batch.rules(i).count(exercised, 0);
            situations.add(batch.situation(i), batch.rules(i));
        }
        for (RuleSet rules : batch.nonStrict()) {
            rules.count(nonStrict, 0);
        }
        for (BatchResult.Failure failure : batch.failures()) {
            failure.trial().failingStep().rules().count(failed, 0);
        }
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
        return exercised[rule.ordinal()];
    }

    /** Whether a step that the rule decided used a freedom. */
    boolean isNonStrict(Rule rule) {
        return nonStrict[rule.ordinal()] > 0;
    }

    /** The number of steps that the rule decided and that agreed. */
    long agreed(Rule rule) {
        return exercised[rule.ordinal()] - failed[rule.ordinal()];
    }
}
