package org.memtck.reference;

import org.memtck.spec.limits.Limit;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/**
 * What the reference answers to an operation.
 *
 * @param kind whether it was done
 * @param expectation what is expected of a target
 * @param rules the rules that decided
 */
record Answer(Step.Kind kind, Expectation expectation, RuleSet rules) {
    /** It is unspecified what the operation does; it was not done. */
    static final Answer OPEN =
            new Answer(Step.Kind.OPEN, Expectation.exactly(Observation.error("unspecified")), RuleSet.NONE);

    /** The operation hits a rule that is to be avoided; it was not done. */
    static final Answer AVOIDED =
            new Answer(Step.Kind.AVOIDED, Expectation.exactly(Observation.error("avoided")), RuleSet.NONE);

    private static final Answer OK = done(Expectation.ok(), RuleSet.NONE);

    /** Done, and no rule was decided by it. */
    static Answer ok() {
        return OK;
    }

    static Answer done(Expectation expectation, RuleSet rules) {
        return new Answer(Step.Kind.DONE, expectation, rules);
    }

    static Answer misuse(Misuse misuse, RuleSet rules) {
        return new Answer(Step.Kind.MISUSE, Expectation.exactly(misuse.observation()), rules);
    }

    static Answer beyond(Limit limit) {
        return new Answer(Step.Kind.BEYOND, Expectation.exactly(Observation.error(limit.message())), RuleSet.NONE);
    }

    Step of(Operation operation) {
        return new Step(operation, kind, expectation, rules);
    }
}
