package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.memtck.kit.check.Trial;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether a scenario fails because of the time at which an attribute is changed (rule ATTR-1): whether the same
 * question, which is to have the same answer, passes when the attribute is changed a little earlier or later.
 */
@Api
public final class Retiming {
    private final Trial failing;
    private final List<Operation> operations;
    private final Function<List<Operation>, Trial> run;

    private Retiming(Trial failing, Function<List<Operation>, Trial> run) {
        this.failing = failing;
        this.operations = failing.operationsToFailure();
        this.run = run;
    }

    /**
     * Whether the time matters.
     *
     * @param failing a reduced scenario
     * @param run runs others
     */
    public static boolean matters(Trial failing, Function<List<Operation>, Trial> run) {
        return new Retiming(failing, run).matters();
    }

    private boolean matters() {
        for (int i = 0; i < operations.size() - 1; i++) {
            if (setsAttribute(operations.get(i)) && (passesLater(i) || passesEarlier(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean passesLater(int index) {
        for (int to = index + 1; to < operations.size() - 1 && changesVisibility(operations.get(to)); to++) {
            if (passes(index, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean passesEarlier(int index) {
        for (int to = index - 1; to > 0 && changesVisibility(operations.get(to)); to--) {
            if (passes(index, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean passes(int from, int to) {
        List<Operation> moved = new ArrayList<>(operations);
        moved.add(to, moved.remove(from));
        Trial trial = run.apply(moved);
        return !trial.fails()
                && trial.steps().size() == operations.size()
                && trial.steps()
                        .get(operations.size() - 1)
                        .expectation()
                        .canonical()
                        .equals(failing.failingStep().expectation().canonical());
    }

    private static boolean setsAttribute(Operation operation) {
        return operation instanceof Operation.SetReadOnly
                || operation instanceof KindOperation.SetRomMode
                || operation instanceof AttributeOperation.AddEventfd
                || operation instanceof AttributeOperation.RemoveEventfd
                || operation instanceof AttributeOperation.SetLog
                || operation instanceof AttributeOperation.Coalesce
                || operation instanceof AttributeOperation.Uncoalesce;
    }

    /** Whether it may make a region visible or invisible. Nothing else may come between, or it would be another question. */
    private static boolean changesVisibility(Operation operation) {
        return operation instanceof Operation.Create
                || operation instanceof Operation.Add
                || operation instanceof Operation.Delete
                || operation instanceof Operation.SetEnabled
                || operation instanceof Operation.Begin
                || operation instanceof Operation.Commit
                || operation instanceof Operation.OpenSpace
                || operation instanceof Operation.CloseSpace;
    }
}
