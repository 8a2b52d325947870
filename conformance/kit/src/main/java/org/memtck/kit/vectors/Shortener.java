package org.memtck.kit.vectors;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/** Makes scenarios shorter, and keeps the rules that they hit. */
final class Shortener {
    /** How many operations are tried to be left out at once, at first. */
    private static final int WIDEST = 8;

    private Shortener() {}

    /**
     * Drops operations from a scenario, the first ones first, until at most {@code most} are left.
     *
     * @param keep the rules that have to be hit by what is left
     * @return what is left, which may be more
     */
    static List<Step> shorten(List<Step> steps, RuleSet keep, int most) {
        List<Step> best = steps;
        for (int width = WIDEST; width >= 1 && best.size() > most; width /= 2) {
            for (int at = 0; at < best.size() && best.size() > most; ) {
                List<Step> shorter = without(best, at, width);
                boolean kept = keep.minus(Vectors.rules(shorter)).isEmpty();
                best = kept ? shorter : best;
                at += kept ? 0 : width;
            }
        }
        return best;
    }

    /** The steps up to the first that hits a rule. */
    static List<Step> upTo(List<Step> steps, RuleSet rule) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).rules().intersects(rule)) {
                return steps.subList(0, i + 1);
            }
        }
        throw new IllegalArgumentException("no step hits " + rule);
    }

    private static List<Step> without(List<Step> steps, int at, int width) {
        List<Operation> left = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            if (i < at || i >= at + width) {
                left.add(steps.get(i).operation());
            }
        }
        return Trial.legal(left, Avoidance.NONE, true);
    }
}
