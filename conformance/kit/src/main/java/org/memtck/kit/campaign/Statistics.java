package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.coverage.SituationCounts;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;

/** How often each rule was hit: in steps that agreed, in steps that used a freedom, and in steps that differed. */
@SuppressWarnings("EnumOrdinal") // Counted under the number of the rule, which lives no longer than the process.
final class Statistics {
    private final long[] agreed = new long[Rule.values().length];
    private final long[] nonStrict = new long[Rule.values().length];
    private final long[] failed = new long[Rule.values().length];
    private final SituationCounts situations = new SituationCounts();
    private long operations;

    void add(List<Step> steps, CaseResult result) {
        operations += result.agreed() + (result.failure() == null ? 0 : 1);
        for (int i = 0; i < result.agreed(); i++) {
            steps.get(i).rules().count(agreed, 0);
            situations.add(steps, i);
        }
        for (int index : result.nonStrict()) {
            steps.get(index).rules().count(nonStrict, 0);
        }
        if (result.failure() != null) {
            steps.get(result.agreed()).rules().count(failed, 0);
            situations.add(steps, result.agreed());
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
        return agreed[rule.ordinal()] + failed[rule.ordinal()];
    }

    /** Whether a step that the rule decided used a freedom. */
    boolean isNonStrict(Rule rule) {
        return nonStrict[rule.ordinal()] > 0;
    }

    /** The number of steps that the rule decided and that agreed. */
    long agreed(Rule rule) {
        return agreed[rule.ordinal()];
    }
}
