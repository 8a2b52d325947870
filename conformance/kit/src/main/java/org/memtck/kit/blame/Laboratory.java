package org.memtck.kit.blame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;

/**
 * Runs variations of a failing scenario on the target, each once, up to a limit. Beyond the limit the result is unknown.
 */
final class Laboratory {
    /** The most scenarios run for one finding. */
    private static final int MOST = 400;

    private final Trial failing;
    private final Parameters target;
    private final List<Operation> operations;
    private final Function<List<Operation>, @Nullable Trial> run;
    private final Map<List<Operation>, @Nullable Trial> done = new HashMap<>();

    Laboratory(Trial failing, Parameters target, Function<List<Operation>, @Nullable Trial> run) {
        this.failing = failing;
        this.target = target;
        this.operations = failing.operationsToFailure();
        this.run = run;
    }

    /** The failing scenario. */
    Trial failing() {
        return failing;
    }

    /** Its operations up to the step that fails. */
    List<Operation> operations() {
        return operations;
    }

    /** Runs a scenario of which something may have to be left out; null if that is not known. */
    @Nullable
    Trial run(List<Operation> scenario) {
        if (!done.containsKey(scenario) && done.size() < MOST) {
            done.put(scenario, run.apply(scenario));
        }
        return done.get(scenario);
    }

    /** Runs a scenario of which nothing has to be left out and that is not the failing one; null if there is no such. */
    @Nullable
    Trial whole(List<Operation> scenario) {
        boolean legal = !scenario.isEmpty()
                && !scenario.equals(operations)
                && steps(scenario).stream().noneMatch(step -> step.kind() == Step.Kind.OPEN);
        Trial trial = legal ? run(scenario) : null;
        return trial == null || trial.steps().size() != scenario.size() ? null : trial;
    }

    /** Whether a scenario passes. */
    boolean passes(List<Operation> scenario) {
        Trial trial = whole(scenario);
        return trial != null && !trial.fails();
    }

    /** Whether a scenario fails in its last step. */
    boolean fails(List<Operation> scenario) {
        Trial trial = whole(scenario);
        return trial != null && trial.fails() && trial.result().agreed() == scenario.size() - 1;
    }

    /** Whether a scenario passes whose last step has the answer that is expected of the failing one. */
    boolean passesAlike(List<Operation> scenario) {
        return isAnsweredAlike(scenario) && passes(scenario);
    }

    /** Whether what is expected of a scenario's last step is what is expected of the failing one. */
    boolean isAnsweredAlike(List<Operation> scenario) {
        List<Step> steps = steps(scenario);
        return !steps.isEmpty() && answer(steps.get(steps.size() - 1)).equals(answer(failing.failingStep()));
    }

    private static Observation answer(Step step) {
        return step.expectation().canonical();
    }

    /** The size of the target's pages. */
    long page() {
        return target.page();
    }

    /** A new reference for the target. */
    Reference reference() {
        return new Reference(Veto.NONE, target);
    }

    /** What the reference says of a scenario. */
    List<Step> steps(List<Operation> scenario) {
        Reference reference = reference();
        return scenario.stream().map(reference::step).toList();
    }
}
