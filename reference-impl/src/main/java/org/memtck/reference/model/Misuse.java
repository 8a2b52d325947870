package org.memtck.reference.model;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;

/**
 * An operation that may not be done: it breaks a rule, or speaks of what does not exist. Nothing has changed.
 * Thrown wherever it is noticed, and answered in one place.
 */
public final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Observation observation;
    private final @Nullable Rule rule;

    private Misuse(Observation observation, @Nullable Rule rule) {
        super(observation.detail(), null, false, false);
        this.observation = observation;
        this.rule = rule;
    }

    /** Misuse that the rule forbids. */
    public static Misuse of(Rule rule) {
        return new Misuse(Observation.illegal(rule.id()), rule);
    }

    /** What no rule speaks of: an unknown name, an access size that there is not. */
    public static Misuse error(String message) {
        return new Misuse(Observation.error(message), null);
    }

    /** What the rule calls an error. */
    public static Misuse error(Rule rule, String message) {
        return new Misuse(Observation.error(message), rule);
    }

    /** The rule that says so, or null if none does. */
    public @Nullable Rule rule() {
        return rule;
    }

    /** How the misuse is answered. */
    public Observation observation() {
        return observation;
    }
}
