package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.operation.Namespace;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.Operation;

/** Tells whether a space that is closed again, and that nothing was asked of, spoils the answer (rule VIS-6). */
final class ClosedSpaceProbe {
    private ClosedSpaceProbe() {}

    static boolean matters(Laboratory laboratory) {
        List<Operation> operations = laboratory.operations();
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof Operation.CloseSpace close) {
                List<Operation> never = new ArrayList<>(operations);
                never.removeIf(
                        each -> close.space().equals(OperationType.of(each).name(each, Namespace.SPACE)));
                if (never.size() == operations.size() - 2 && laboratory.passesAlike(never)) {
                    return true;
                }
            }
        }
        return false;
    }
}
