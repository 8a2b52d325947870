package org.memtck.kit.explain;

import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;

/** The transaction that some steps leave open (rule TXN-1). */
final class OpenTransaction {
    private OpenTransaction() {}

    /** The index of the step that began it, or -1 if none is open. */
    static int begin(List<Step> steps) {
        int level = 0;
        int begin = -1;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.kind() != Step.Kind.DONE) {
                continue;
            }
            if (step.operation() instanceof Operation.Begin && level++ == 0) {
                begin = i;
            } else if (step.operation() instanceof Operation.Commit) {
                level--;
            }
        }
        return level > 0 ? begin : -1;
    }

    /** Whether an operation changes the map, and so waits for the commit. */
    static boolean holdsBack(Operation operation) {
        return OperationType.of(operation).family() == Family.TREE || operation instanceof OwnerOperation.Destroy;
    }
}
