package org.memtck.reference;

import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/** Stops steps before they are done: a campaign steers around what is known to be violated. */
@Api
@FunctionalInterface
public interface Veto {
    /** Stops nothing. */
    Veto NONE = (operation, rules) -> false;

    /** Stops each step that one of the rules decides. */
    static Veto of(RuleSet avoided) {
        return (operation, rules) -> rules.intersects(avoided);
    }

    /**
     * Returns whether a step is not to be done. It is asked before anything changes, once with no rules for the operation
     * alone, and once more, perhaps repeatedly, when the rules are known.
     *
     * @param rules the rules that decide the step, as far as they are known
     */
    boolean stops(Operation operation, RuleSet rules);

    /** Hears of an operation that was done. */
    default void done(Operation operation) {}
}
