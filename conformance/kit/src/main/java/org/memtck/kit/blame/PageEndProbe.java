package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;

/** Tells whether a single access is carried out rightly where it does not cross the end of a page (rule VIS-7). */
final class PageEndProbe {
    private PageEndProbe() {}

    static boolean matters(Laboratory laboratory) {
        List<Operation> operations = laboratory.operations();
        for (int i = 0; i < operations.size(); i++) {
            Operation access = operations.get(i);
            boolean single = OperationType.of(access).has(Role.ACCESS)
                    && laboratory.failing().steps().get(i).rules().contains(Rule.VIS_7);
            boolean last = i == operations.size() - 1;
            if (single
                    && crosses(access, laboratory.page())
                    && (last || ReadBack.isWrong(laboratory, i))
                    && laboratory.passes(before(operations, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean crosses(Operation access, long page) {
        OperationType type = OperationType.of(access);
        long at = type.at(access);
        return ((at ^ (at + type.extent(access) - 1)) & -page) != 0;
    }

    /** The access moved down by its own length. */
    private static List<Operation> before(List<Operation> operations, int index) {
        Operation access = operations.get(index);
        OperationType type = OperationType.of(access);
        List<Operation> moved = new ArrayList<>(operations);
        moved.set(index, type.with(access, Role.ADDRESS, type.at(access) - type.extent(access)));
        return moved;
    }
}
