package org.memtck.reference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.limits.Limit;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/**
 * What the reference answers to an operation.
 *
 * @param kind whether it was done
 * @param expectation what is expected of a target
 * @param rules the rules that decided
 * @param open the clause that leaves the operation open, if one does
 */
record Answer(
        Step.Kind kind,
        Expectation expectation,
        RuleSet rules,
        @Nullable OpenClause open) {
    private static final Map<OpenClause, Answer> OPEN = new EnumMap<>(
            Stream.of(OpenClause.values()).collect(Collectors.toMap(Function.identity(), Answer::unspecified)));

    /** The operation hits a rule that is to be avoided; it was not done. */
    static final Answer AVOIDED =
            new Answer(Step.Kind.AVOIDED, Expectation.exactly(Observation.error("avoided")), RuleSet.NONE, null);

    private static final Answer OK = done(Expectation.ok(), RuleSet.NONE);

    /** Whoever leaves an operation open says by which clause. */
    Answer {
        if ((kind == Step.Kind.OPEN) != (open != null)) {
            throw new IllegalArgumentException(kind + " " + open);
        }
    }

    private static Answer unspecified(OpenClause clause) {
        Expectation none = Expectation.exactly(Observation.error("unspecified: " + clause));
        return new Answer(Step.Kind.OPEN, none, RuleSet.NONE, clause);
    }

    /** It is unspecified what the operation does; it was not done. */
    static Answer open(OpenClause clause) {
        return Objects.requireNonNull(OPEN.get(clause));
    }

    /** Done, and no rule was decided by it. */
    static Answer ok() {
        return OK;
    }

    static Answer done(Expectation expectation, RuleSet rules) {
        return new Answer(Step.Kind.DONE, expectation, rules, null);
    }

    static Answer misuse(Misuse misuse, RuleSet rules) {
        return new Answer(Step.Kind.MISUSE, Expectation.exactly(misuse.observation()), rules, null);
    }

    static Answer beyond(Limit limit) {
        return new Answer(
                Step.Kind.BEYOND, Expectation.exactly(Observation.error(limit.message())), RuleSet.NONE, null);
    }

    Step of(Operation operation) {
        return new Step(operation, kind, expectation, rules, open);
    }
}
