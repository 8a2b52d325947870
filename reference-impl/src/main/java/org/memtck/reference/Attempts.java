package org.memtck.reference;

import org.memtck.spec.limits.Limit;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/**
 * Runs an operation; maps misuse and exhausted budgets to answers. After a map that takes too much work nothing more is
 * done: what had been done of that operation by then is not taken back.
 */
final class Attempts {
    private final Operations operations;
    private final Avoided avoided;
    private boolean spent;

    Attempts(Operations operations, Avoided avoided) {
        this.operations = operations;
        this.avoided = avoided;
    }

    Answer at(Operation operation) {
        if (spent) {
            return Answer.beyond(Limit.WORK);
        } else if (avoided.stops(operation)) {
            return Answer.AVOIDED;
        }
        try {
            return operation.accept(operations);
        } catch (Misuse misuse) {
            RuleSet rules = broken(misuse.observation());
            return avoided.stops(rules) ? Answer.AVOIDED : Answer.misuse(misuse, rules);
        } catch (Budget.MapTooLargeException tooLarge) {
            spent = true;
            return Answer.beyond(Limit.WORK);
        }
    }

    private static RuleSet broken(Observation observation) {
        return observation.status() == Status.ILLEGAL && observation.detail() != null
                ? Rule.withId(observation.detail()).map(RuleSet::of).orElse(RuleSet.NONE)
                : RuleSet.NONE;
    }
}
