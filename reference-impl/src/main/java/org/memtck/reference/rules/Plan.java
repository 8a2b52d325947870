package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;

/**
 * What the rules say of an operation, before anything is done.
 *
 * @param expectation what is expected of a target, with the freedoms that the rules leave
 * @param rules the rules that decide
 * @param stages the same as far as somebody may stop the operation because of them, in the order in which they come into play
 * @param open the clause that leaves open what is expected, or null if none does; it comes after the stages
 * @param effect what the operation does to the model, to be run once
 */
public record Plan(
        Expectation expectation,
        RuleSet rules,
        List<RuleSet> stages,
        @Nullable OpenClause open,
        Runnable effect) {
    private static final Plan OK = new Plan(Expectation.ok(), RuleSet.NONE, List.of(), null, Plan::doNothing);

    private static void doNothing() {
        // The effect of what changes nothing.
    }

    /** Returns a plan that changes nothing; the target answers {@code ok}, and no rule decides. */
    static Plan ok() {
        return OK;
    }

    /** Returns a plan for something that always succeeds; no rule decides. */
    static Plan doing(Runnable effect) {
        return OK.then(effect);
    }

    /** Returns a plan that changes nothing. */
    static Plan of(Expectation expectation, RuleSet rules) {
        return new Plan(expectation, rules, List.of(rules), null, OK.effect);
    }

    /** Returns the plan for an operation of which a clause leaves open what it does. */
    static Plan open(OpenClause clause) {
        Expectation none = Expectation.exactly(Observation.error("unspecified: " + clause));
        return new Plan(none, RuleSet.NONE, List.of(), clause, OK.effect);
    }

    /** Returns whether a clause leaves open what is expected. */
    boolean isOpen() {
        return open != null;
    }

    /** Returns the same plan, which then does more. */
    Plan then(Runnable more) {
        return new Plan(expectation, rules, stages, open, () -> {
            effect.run();
            more.run();
        });
    }

    /** Returns the same plan, with another expectation. */
    Plan expecting(Expectation other) {
        return new Plan(other, rules, stages, open, effect);
    }

    /** Returns the same plan, which these rules decide, too. */
    Plan decidedBy(RuleSet more) {
        if (more.isEmpty()) {
            return this;
        }
        List<RuleSet> all = new ArrayList<>(stages);
        int last = all.size() - 1;
        all.set(last, all.get(last).union(more));
        return new Plan(expectation, rules.union(more), all, open, effect);
    }

    /** Returns the same plan for an operation that these rules may stop before anything else is looked at. */
    Plan after(RuleSet first) {
        List<RuleSet> all = new ArrayList<>(stages.size() + 1);
        all.add(first);
        all.addAll(stages);
        return new Plan(expectation, rules, all, open, effect);
    }

    /** Returns the same plan with other rules to name; those that may stop the operation stay. */
    Plan naming(RuleSet others) {
        return new Plan(expectation, others, stages, open, effect);
    }
}
