package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/**
 * What the reference says of one operation.
 *
 * @param kind whether it was done; if it was not, nothing has changed
 * @param expectation what is expected of a target; of no meaning unless the operation was done, is misuse or beyond a limit
 * @param rules the rules that decided
 * @param open the clause of the specification that leaves the operation open, or null unless it is; an operation that was done all
 *     the same is the last one, and held to the bounds of the clause
 */
@Api
public record Step(
        Operation operation,
        Kind kind,
        Expectation expectation,
        RuleSet rules,
        @Nullable OpenClause open) {
    /** Checks that a clause is there if the operation is left open; and only then, or if it was done as the last one. */
    public Step {
        if (kind == Kind.OPEN ? open == null : open != null && kind != Kind.DONE) {
            throw new IllegalArgumentException(kind + " " + open);
        }
    }

    /**
     * Whether it is misuse of which a rule says how it is answered: {@code illegal}, or an error. A target that diagnoses misuse is
     * held to that. Of a slip that no rule speaks of, such as an unknown name, nobody is asked.
     */
    public boolean isDiagnosed() {
        return kind == Kind.MISUSE && !rules.isEmpty();
    }

    /** What became of an operation. */
    @Api
    public enum Kind {
        /** It was done. */
        DONE,
        /** It breaks a rule, which the expectation names, or speaks of what does not exist. */
        MISUSE,
        /** It is unspecified what it does. */
        OPEN,
        /** It is to be avoided. The rules are those that were known when it was stopped. */
        AVOIDED,
        /** It would exceed a limit, which the expectation names; see {@code spec/limits.md}. */
        BEYOND
    }
}
