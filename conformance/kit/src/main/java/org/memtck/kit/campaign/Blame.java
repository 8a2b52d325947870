package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;

/**
 * Which rules a difference puts under suspicion. Those of the step that differs; and, since the scenario is reduced and what
 * is left matters, those of the writes, changes and misuse before it.
 */
final class Blame {
    private Blame() {}

    /**
     * The suspects, the most suspicious one first. A rule that is known to be violated comes first: a step that it decides
     * proves nothing about the others. Then come those that are never hit when something is taken away or changed and the
     * scenario passes. Among equals those come first with the largest share of steps that differ among the steps that they
     * decided: what went well a thousand times is hardly to blame for the thousand and first.
     *
     * @param unexplained the rules of each step that differed and that no finding explains yet
     * @param cleared the rules of the last step of each scenario that is almost the failing one, and passes
     * @param known the deviations that are known
     */
    static List<Rule> of(
            Trial failing,
            Statistics statistics,
            List<RuleSet> unexplained,
            List<RuleSet> cleared,
            KnownDeviations known) {
        RuleSet suspects = failing.failingStep().rules();
        for (Step step : failing.steps().subList(0, failing.result().agreed())) {
            suspects = suspects.union(suspectsBefore(step));
        }
        if (suspects.isEmpty()) {
            suspects = RuleSet.of(OwnRule.of(failing.failingStep().operation()));
        }
        List<Rule> ranked = new ArrayList<>(suspects.toList());
        ranked.sort(Comparator.comparing((Rule rule) -> !known.contains(rule))
                .thenComparing(rule -> count(rule, cleared) > 0)
                .thenComparingDouble(rule -> -suspicion(rule, statistics, unexplained))
                .thenComparingLong(statistics::agreed)
                .thenComparing(Comparator.reverseOrder()));
        return ranked;
    }

    /** What a step before the failing one may have done wrong, unseen: written to a wrong place, or not changed the map. */
    private static RuleSet suspectsBefore(Step step) {
        Operation operation = step.operation();
        if (isChange(operation)) {
            return RuleSet.of(OwnRule.of(operation)).union(step.rules());
        }
        boolean writes = operation instanceof Operation.Write
                || operation instanceof Operation.Store
                || operation instanceof PinOperation;
        return writes || step.kind() == Step.Kind.MISUSE ? step.rules() : RuleSet.NONE;
    }

    /** The change whose own rule is to blame: what is to be avoided if no step was decided by that rule. */
    static @Nullable Operation changeOf(Trial reduced, Rule rule) {
        for (Step step : reduced.steps().subList(0, reduced.result().agreed())) {
            if (isChange(step.operation()) && OwnRule.of(step.operation()) == rule) {
                return step.operation();
            }
        }
        return null;
    }

    private static long count(Rule rule, List<RuleSet> sets) {
        return sets.stream().filter(rules -> rules.contains(rule)).count();
    }

    private static double suspicion(Rule rule, Statistics statistics, List<RuleSet> unexplained) {
        long failed = 1 + count(rule, unexplained);
        return (double) failed / (failed + statistics.agreed(rule));
    }

    /**
     * A change that is left in a reduced scenario and whose own rule is known to be violated. What differs after it is most
     * likely not another violation but the same one, seen late: the change was not carried out.
     *
     * @param violated the rules that are known to be violated
     */
    static @Nullable Operation changeToBlame(Trial reduced, RuleSet violated) {
        for (Step step : reduced.steps().subList(0, reduced.result().agreed())) {
            if (isChange(step.operation()) && violated.contains(OwnRule.of(step.operation()))) {
                return step.operation();
            }
        }
        return null;
    }

    /** Whether it changes what was there before; a scenario can do without. */
    private static boolean isChange(Operation operation) {
        return operation instanceof Operation.Move
                || operation instanceof Operation.Resize
                || operation instanceof Operation.Retarget
                || operation instanceof Operation.Delete
                || operation instanceof Operation.SetEnabled
                || operation instanceof Operation.SetReadOnly
                || operation instanceof Operation.Begin
                || operation instanceof KindOperation.SetRomMode
                || operation instanceof KindOperation.ResizeRam;
    }
}
