package org.memtck.reference;

import org.memtck.reference.model.Budget;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.rules.Operations;
import org.memtck.reference.rules.Plan;
import org.memtck.spec.limits.Limit;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/**
 * Performs the plans that the rules make. This is the one place that knows what becomes of an operation that is misuse, left
 * open, to be avoided, or too much work: it changes nothing. After a map that takes too much work nothing more is done.
 */
final class Performer {
    private final Operations rules;
    private final Veto veto;
    private boolean spent;

    Performer(Operations rules, Veto veto) {
        this.rules = rules;
        this.veto = veto;
    }

    Step perform(Operation operation) {
        if (spent) {
            return beyond(operation, Limit.WORK);
        } else if (veto.stops(operation, RuleSet.NONE)) {
            return avoided(operation, RuleSet.NONE);
        }
        try {
            return perform(operation, rules.plan(operation));
        } catch (Misuse misuse) {
            RuleSet broken = misuse.rule() == null ? RuleSet.NONE : RuleSet.of(misuse.rule());
            return veto.stops(operation, broken)
                    ? avoided(operation, broken)
                    : step(operation, Step.Kind.MISUSE, misuse.observation(), broken);
        } catch (Budget.MapTooLargeException tooLarge) {
            spent = true;
            return beyond(operation, Limit.WORK);
        }
    }

    /**
     * Performs the last operation of a scenario. If a clause leaves open what it does, the answer is held to the bounds of the
     * clause: nothing comes after it that would have to know what it did.
     */
    Step last(Operation operation) {
        Step step = perform(operation);
        OpenClause clause = step.open();
        if (clause == null) {
            return step;
        }
        Plan plan = rules.open(operation, clause);
        if (veto.stops(operation, plan.rules())) {
            return avoided(operation, plan.rules());
        }
        veto.done(operation);
        return new Step(operation, Step.Kind.DONE, plan.expectation(), plan.rules(), clause);
    }

    private Step perform(Operation operation, Plan plan) {
        for (RuleSet decided : plan.stages()) {
            if (veto.stops(operation, decided)) {
                return avoided(operation, decided);
            }
        }
        if (plan.open() != null) {
            return new Step(operation, Step.Kind.OPEN, plan.expectation(), RuleSet.NONE, plan.open());
        }
        plan.effect().run();
        veto.done(operation);
        return new Step(operation, Step.Kind.DONE, plan.expectation(), plan.rules(), null);
    }

    /** Returns the step for an operation that would exceed a limit. */
    static Step beyond(Operation operation, Limit limit) {
        return step(operation, Step.Kind.BEYOND, Observation.error(limit.message()), RuleSet.NONE);
    }

    private static Step avoided(Operation operation, RuleSet decided) {
        return step(operation, Step.Kind.AVOIDED, Observation.error("avoided"), decided);
    }

    private static Step step(Operation operation, Step.Kind kind, Observation seen, RuleSet decided) {
        return new Step(operation, kind, Expectation.exactly(seen), decided, null);
    }
}
