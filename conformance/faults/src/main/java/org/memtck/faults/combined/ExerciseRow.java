package org.memtck.faults.combined;

import java.util.Comparator;
import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/**
 * How often a campaign exercised the rules that a target keeps, compared with a target that keeps all.
 *
 * @param name what is special about what the target offers
 * @param combination the target's defects
 * @param rules the rules that the conforming target exercises, but for those that a defect breaks. It may break more than its
 *     own: who sees the wrong region in front lets the wrong owner die. What has a finding is steered around, not neglected
 */
@Api
public record ExerciseRow(String name, Combination combination, List<Compared> rules) {
    /** Copies the list. */
    public ExerciseRow {
        rules = List.copyOf(rules);
    }

    /**
     * One rule.
     *
     * @param exercised how often on the target with the defects
     * @param conforming how often on the one without, 1 or more
     */
    @Api
    public record Compared(Rule rule, long exercised, long conforming) {
        /** Returns how often it was exercised for each time on the conforming target. */
        public double ratio() {
            return (double) exercised / conforming;
        }
    }

    /** Returns the rule that was neglected most. */
    public Compared least() {
        return rules.stream().min(Comparator.comparingDouble(Compared::ratio)).orElseThrow();
    }

    /** Returns how many rules were exercised less than half as often. */
    public long belowHalf() {
        return rules.stream()
                .filter(each -> 2 * each.exercised() < each.conforming())
                .count();
    }
}
