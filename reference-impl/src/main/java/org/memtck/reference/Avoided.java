package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/** Puts the operation at hand and the rules that decide it before the {@link Veto}, and remembers what was stopped. */
final class Avoided {
    private final Veto veto;
    private @Nullable Operation operation;
    private RuleSet stopped = RuleSet.NONE;

    Avoided(Veto veto) {
        this.veto = veto;
    }

    /** Turns to the next operation; returns whether it is not to be done, whatever decides it. */
    boolean stops(Operation next) {
        operation = next;
        return stops(RuleSet.NONE);
    }

    /** Returns whether the operation is not to be done, given the rules that decide it. */
    boolean stops(RuleSet rules) {
        boolean stops = operation != null && veto.stops(operation, rules);
        stopped = stops ? rules : stopped;
        return stops;
    }

    /** Hears that the operation at hand was done. */
    void done() {
        if (operation != null) {
            veto.done(operation);
        }
    }

    /** The rules that decided the step that was stopped last. */
    RuleSet stopped() {
        return stopped;
    }
}
