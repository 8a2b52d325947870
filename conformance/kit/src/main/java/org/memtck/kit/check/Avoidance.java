package org.memtck.kit.check;

import java.util.Set;
import java.util.TreeSet;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/**
 * What a campaign does no longer do because it is known to fail: steps that hit certain rules, and operations that fail
 * although no rule decided them, such as the creation of a region that the target cannot create after all.
 *
 * @param rules rules that are known to be violated
 * @param operations kinds of operation that are known to fail by themselves
 */
@Api
public record Avoidance(RuleSet rules, Set<String> operations) {
    /** Nothing is avoided. */
    public static final Avoidance NONE = new Avoidance(RuleSet.NONE, Set.of());

    /** Copies the set. */
    public Avoidance {
        operations = Set.copyOf(operations);
    }

    /** This and steps that hit the rule. */
    public Avoidance with(Rule rule) {
        return new Avoidance(rules.with(rule), operations);
    }

    /** This and operations of the same kind as the given one. */
    public Avoidance with(Operation operation) {
        Set<String> all = new TreeSet<>(operations);
        all.add(kind(operation));
        return new Avoidance(rules, all);
    }

    /** Whether operations of this one's kind are avoided. */
    public boolean drops(Operation operation) {
        return !operations.isEmpty() && operations.contains(kind(operation));
    }

    private static String kind(Operation operation) {
        return operation instanceof Operation.Create create
                ? create.spec().getClass().getSimpleName()
                : operation.getClass().getSimpleName();
    }
}
