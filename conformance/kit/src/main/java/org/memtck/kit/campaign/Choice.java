package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Trial;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * Which of the cases that failed is looked at first: the shortest one of those that were decided by the rule that explains
 * the failures best. A case that fails by the way, by another rule than most, leads to a worse finding.
 */
final class Choice {
    private Choice() {}

    /** The cases, the one to look at first at the front and the others in their order. */
    static List<BatchResult.Failure> order(List<BatchResult.Failure> failing, ToLongFunction<Rule> agreed) {
        Rule suspect = suspect(failing, agreed);
        BatchResult.Failure first = failing.stream()
                .min(Comparator.comparing((BatchResult.Failure failure) -> !decides(suspect, failure.trial()))
                        .thenComparingInt(failure -> failure.trial().result().agreed()))
                .orElse(null);
        if (first == null) {
            return failing;
        }
        List<BatchResult.Failure> ordered = new ArrayList<>(failing);
        ordered.remove(first);
        ordered.add(0, first);
        return ordered;
    }

    /** Whether the rule decided the step; or if none did, the operation fails by itself, which is simpler still. */
    private static boolean decides(@Nullable Rule suspect, Trial trial) {
        RuleSet rules = trial.failingStep().rules();
        return rules.isEmpty() || (suspect != null && rules.contains(suspect));
    }

    /** The rule that decided the largest share of the steps that differ, and of which the largest share differs. */
    private static @Nullable Rule suspect(List<BatchResult.Failure> failing, ToLongFunction<Rule> agreed) {
        Map<Rule, Integer> failed = new EnumMap<>(Rule.class);
        failing.forEach(
                failure -> failure.trial().failingStep().rules().forEach(rule -> failed.merge(rule, 1, Integer::sum)));
        return failed.keySet().stream()
                .max(Comparator.comparingDouble(rule -> {
                    double count = failed.getOrDefault(rule, 0);
                    return count * count / (count + agreed.applyAsLong(rule));
                }))
                .orElse(null);
    }
}
