package org.memtck.kit.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;

/** Appends a question to a short scenario, so that it shows what its last operation did, and not only how it ended. */
final class Afterword {
    private Afterword() {}

    static List<Step> append(List<Step> steps, Set<Capability> offered) {
        Operation question = question(steps, offered);
        if (question == null) {
            return steps;
        }
        List<Operation> operations =
                new ArrayList<>(steps.stream().map(Step::operation).toList());
        operations.add(question);
        return Trial.legal(operations, Avoidance.NONE, true);
    }

    private static @Nullable Operation question(List<Step> steps, Set<Capability> offered) {
        Operation last = steps.get(steps.size() - 1).operation();
        if (last instanceof Operation.Write write) {
            return new Operation.Read(write.space(), write.at(), write.size(), write.order());
        } else if (last instanceof Operation.Store store) {
            return new Operation.Load(store.space(), store.at(), store.bytes().length());
        }
        String space = space(steps);
        return space != null && changesMap(last) && offered.contains(Capability.FLATVIEW)
                ? new Operation.FlatView(space)
                : null;
    }

    private static boolean changesMap(Operation operation) {
        return OperationType.of(operation).family() == Family.TREE || operation instanceof Operation.Commit;
    }

    /** The space that was opened first. */
    private static @Nullable String space(List<Step> steps) {
        for (Step step : steps) {
            if (step.operation() instanceof Operation.OpenSpace open) {
                return open.space();
            }
        }
        return null;
    }
}
