package org.memtck.faults.treewalk;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;

/** An operation that is not done: misuse of a rule, beyond a limit, or an error. Nothing has changed. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Observation observation;

    private Refusal(Observation observation) {
        super(observation.detail(), null, false, false);
        this.observation = observation;
    }

    static Refusal misuse(Rule rule) {
        return new Refusal(Observation.illegal(rule.id()));
    }

    /** Refuses what breaks a rule. */
    static void unless(boolean kept, Rule rule) {
        if (!kept) {
            throw misuse(rule);
        }
    }

    static Refusal rejected() {
        return new Refusal(Observation.rejected());
    }

    static Refusal error(String message) {
        return new Refusal(Observation.error(message));
    }

    Observation observation() {
        return observation;
    }
}
