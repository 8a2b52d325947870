package org.memtck.kit.coverage;

import java.util.List;
import java.util.function.Consumer;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/** How often each rule decided in each situation. */
@Api
public final class SituationCounts {
    private static final int RULES = Rule.values().length;

    private final long[] counts = new long[Situation.COUNT * RULES];
    /** Where the counts of the situation of the step at hand start. */
    private int start;

    private final Consumer<Rule> increment = this::increment;

    /** Nothing was counted yet. */
    public SituationCounts() {}

    /** Counts a compared step of a case. */
    public void add(List<Step> steps, int index) {
        start = Situations.number(steps, index) * RULES;
        steps.get(index).rules().forEach(increment);
    }

    @SuppressWarnings("EnumOrdinal") // The numbers live no longer than the process.
    private void increment(Rule rule) {
        counts[start + rule.ordinal()]++;
    }

    @SuppressWarnings("EnumOrdinal") // As above.
    long get(int situation, Rule rule) {
        return counts[situation * RULES + rule.ordinal()];
    }
}
