package org.memtck.kit.blame;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;

/**
 * The rules that a difference makes suspect: those of the differing step, and those of the earlier writes, changes and misuse,
 * which may have gone wrong unseen.
 *
 * @param last the rules of the last step, the one that differs if one does
 * @param before the rules of the steps before it
 */
@Api
public record Suspects(RuleSet last, RuleSet before) {
    private static final Set<Class<?>> OTHER_CHANGES = Set.of(
            Operation.Begin.class,
            Operation.CloseSpace.class,
            KindOperation.SetRomMode.class,
            KindOperation.ResizeRam.class,
            OwnerOperation.Destroy.class);

    /** The suspects in a trial, whether it fails or not. */
    public static Suspects of(Trial trial) {
        int steps = trial.fails() ? trial.result().agreed() + 1 : trial.steps().size();
        if (steps == 0) {
            return new Suspects(RuleSet.NONE, RuleSet.NONE);
        }
        RuleSet before = RuleSet.NONE;
        Set<String> placed = new HashSet<>();
        for (Step step : trial.steps().subList(0, steps - 1)) {
            before = before.union(before(step));
            if (step.operation() instanceof Operation.Add add) {
                before = placed.contains(add.container()) ? before.with(Rule.TREE_1) : before;
                placed.add(add.region());
            }
        }
        return new Suspects(trial.steps().get(steps - 1).rules(), before);
    }

    /** All of them. */
    public RuleSet all() {
        return last.union(before);
    }

    /** The rules that the changes before the failing step are there for. */
    static RuleSet changes(Trial failing) {
        RuleSet changes = RuleSet.NONE;
        boolean shown = false;
        Set<String> placed = new HashSet<>();
        for (Step step : failing.steps().subList(0, failing.result().agreed())) {
            Operation operation = step.operation();
            shown |= operation instanceof Operation.OpenSpace;
            if (operation instanceof Operation.Add add) {
                changes = shown || !placed.add(add.region()) ? changes.with(Rule.TREE_1) : changes;
            } else if (isChange(operation) && (shown || !isAttribute(operation))) {
                changes = changes.with(OperationType.of(operation).rule());
            }
        }
        return changes;
    }

    /** What a step before the failing one may have done wrong, unseen: written to a wrong place, or not changed the map. */
    private static RuleSet before(Step step) {
        Operation operation = step.operation();
        if (isChange(operation) || operation instanceof AttributeOperation.Coalesce) {
            return RuleSet.of(OperationType.of(operation).rule()).union(step.rules());
        }
        OperationType type = OperationType.of(operation);
        boolean writes = type.family() == Family.WINDOW || (type.family() == Family.ACCESS && type.writes());
        return writes || step.kind() == Step.Kind.MISUSE ? step.rules() : RuleSet.NONE;
    }

    /** The change whose own rule is to blame: what is to be avoided if no step was decided by that rule. */
    public static @Nullable Operation changeOf(Trial reduced, Rule rule) {
        return change(reduced, RuleSet.of(rule));
    }

    /**
     * A change that is left in a reduced scenario and whose own rule is known to be violated. What differs after it is most
     * likely not another violation but the same one, seen late: the change was not carried out.
     *
     * @param violated the rules that are known to be violated
     */
    public static @Nullable Operation changeToBlame(Trial reduced, RuleSet violated) {
        return change(reduced, violated);
    }

    /** The rule that an operation is there for. */
    public static Rule primaryRule(Operation operation) {
        return OperationType.of(operation).rule();
    }

    private static @Nullable Operation change(Trial reduced, RuleSet rules) {
        for (Step step : reduced.steps().subList(0, reduced.result().agreed())) {
            if (isChange(step.operation())
                    && rules.contains(OperationType.of(step.operation()).rule())) {
                return step.operation();
            }
        }
        return null;
    }

    /** Whether the operation is refused, or ends the target, although no rule decides anything: then it is what is wrong. */
    static boolean failsByItself(Trial failing) {
        return failing.failingStep().rules().isEmpty()
                && (failing.aspect() == Aspect.STATUS || failing.aspect().isCostly());
    }

    private static boolean isAttribute(Operation operation) {
        return operation instanceof Operation.SetReadOnly || operation instanceof Operation.SetEnabled;
    }

    /** Whether it changes what was there before; a scenario can do without. */
    static boolean isChange(Operation operation) {
        OperationType type = OperationType.of(operation);
        return (type.family() == Family.TREE && !(operation instanceof Operation.Add))
                || OTHER_CHANGES.contains(type.record());
    }
}
