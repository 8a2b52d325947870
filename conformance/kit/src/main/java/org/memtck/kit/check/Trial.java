package org.memtck.kit.check;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.avoid.Watch;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;

/**
 * One scenario, what is expected of it, and how a target's run compares.
 *
 * @param steps the operations with what is expected of each
 * @param result the comparison
 */
@Api
public record Trial(List<Step> steps, CaseResult result) {
    /** Copies the list. */
    public Trial {
        steps = List.copyOf(steps);
    }

    /**
     * Runs operations on a target. What is not legal, not specified or to be avoided is left out, but for the last one, which
     * may be left open within bounds; and so is what depends on it: taking away the creation of a region takes away all that is done with it.
     *
     * @param misuse whether operations that are misuse are kept, for a target that diagnoses them
     */
    public static Trial of(Target target, List<Operation> operations, Avoidance avoidance, boolean misuse) {
        List<Step> steps = legal(operations, avoidance, misuse, target.info().parameters());
        Scenario scenario = new Scenario(steps.stream().map(Step::operation).toList());
        return new Trial(
                steps, CaseResult.of(steps, target.run(scenario), target.info().parameters()));
    }

    /** The steps of the operations that are legal, specified and not to be avoided. */
    public static List<Step> legal(List<Operation> operations, Avoidance avoidance, boolean misuse) {
        return take(operations, avoidance, misuse, Parameters.UNBOUNDED).steps();
    }

    /**
     * The steps of the operations that are legal, specified and not to be avoided, for a target.
     *
     * @param target the bounds of the target, which tell its pages and dirty pages
     */
    public static List<Step> legal(List<Operation> operations, Avoidance avoidance, boolean misuse, Parameters target) {
        return take(operations, avoidance, misuse, target).steps();
    }

    /**
     * The steps of the operations that are legal, specified and not to be avoided, and what was avoided.
     *
     * @param target the bounds of the target, which tell its pages and dirty pages
     */
    public static Case take(List<Operation> operations, Avoidance avoidance, boolean misuse, Parameters target) {
        Watch watch = avoidance.watch();
        Reference reference = new Reference(watch, avoidance.seenOf(target));
        List<Step> steps = new ArrayList<>(operations.size());
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            Step step = i == operations.size() - 1 ? reference.last(operation) : reference.step(operation);
            if (step.kind() == Step.Kind.DONE || (misuse && step.isDiagnosed())) {
                steps.add(step);
            }
        }
        return new Case(steps, watch.stopped());
    }

    /** Whether some step differs. */
    public boolean fails() {
        return result.failure() != null;
    }

    /** How the step that differs does so. */
    public Difference difference() {
        Difference difference = result.failure();
        if (difference == null) {
            throw new IllegalStateException("the trial does not fail");
        }
        return difference;
    }

    /** What of the step that differs does so. */
    public Aspect aspect() {
        return difference().aspect();
    }

    /** All operations. */
    public List<Operation> operations() {
        return steps.stream().map(Step::operation).toList();
    }

    /** The step that differs. */
    public Step failingStep() {
        return steps.get(result.agreed());
    }

    /** The operations up to the one that differs. */
    public List<Operation> operationsToFailure() {
        int end = fails() ? result.agreed() + 1 : steps.size();
        return steps.subList(0, end).stream().map(Step::operation).toList();
    }
}
