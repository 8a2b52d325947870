package org.memtck.faults.interval;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;

/** An operation that is not done. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient Observation answer;

    private Refusal(Observation answer) {
        super(answer.toString(), null, false, false);
        this.answer = answer;
    }

    static Refusal misuse(Rule rule) {
        return new Refusal(Observation.illegal(rule.id()));
    }

    static Refusal error(String message) {
        return new Refusal(Observation.error(message));
    }
}
