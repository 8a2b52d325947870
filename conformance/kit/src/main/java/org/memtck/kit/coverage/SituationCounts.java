package org.memtck.kit.coverage;

import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** How often each rule decided in each situation. */
@Api
public final class SituationCounts {
    private static final int RULES = Rule.values().length;

    private final long[] counts = new long[Situation.COUNT * RULES];

    /** Nothing was counted yet. */
    public SituationCounts() {}

    /** Counts a compared step of a case. */
    public void add(List<Step> steps, int index) {
        add(situation(steps, index), steps.get(index).rules());
    }

    /** The number of the situation of a step of a case. It means something in this process only. */
    public static int situation(List<Step> steps, int index) {
        return Situations.number(steps, index);
    }

    /** Whether a situation has this number. */
    public static boolean isSituation(long number) {
        return number >= 0 && number < Situation.COUNT;
    }

    /**
     * Counts a compared step.
     *
     * @param situation the number of its situation
     * @param rules the rules that decided it
     */
    public void add(int situation, RuleSet rules) {
        rules.count(counts, situation * RULES);
    }

    /**
     * Counts compared steps.
     *
     * @param situation the number of their situation
     * @param rules the rules that decided them
     */
    public void add(int situation, RuleSet rules, long count) {
        rules.count(counts, situation * RULES, count);
    }

    @SuppressWarnings("EnumOrdinal") // The numbers live no longer than the process.
    long get(int situation, Rule rule) {
        return counts[situation * RULES + rule.ordinal()];
    }
}
