package org.memtck.reference;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/** Takes operations that may be misuse, or too large, and answers for it. */
final class Attempts {
    private final Operations operations;
    private final Avoided avoided;

    Attempts(Operations operations, Avoided avoided) {
        this.operations = operations;
        this.avoided = avoided;
    }

    Answer at(Operation operation) {
        if (avoided.stops(operation)) {
            return Answer.AVOIDED;
        }
        try {
            return operation.accept(operations);
        } catch (Misuse misuse) {
            RuleSet rules = broken(misuse.observation());
            return avoided.stops(rules) ? Answer.AVOIDED : Answer.misuse(misuse, rules);
        } catch (Budget.MapTooLargeException tooLarge) {
            return Answer.misuse(Misuse.error(String.valueOf(tooLarge.getMessage())), RuleSet.NONE);
        } catch (StackOverflowError tooDeep) {
            return Answer.misuse(Misuse.error("the regions are nested too deeply"), RuleSet.NONE);
        }
    }

    private static RuleSet broken(Observation observation) {
        return observation.status() == Status.ILLEGAL && observation.detail() != null
                ? Rule.withId(observation.detail()).map(RuleSet::of).orElse(RuleSet.NONE)
                : RuleSet.NONE;
    }
}
