package org.memtck.kit.history;

import java.util.List;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;

/** Estimates what scenarios take up in memory. */
final class Weight {
    /** An operation and the way to it, without its content. */
    private static final int OPERATION = 64;

    private Weight() {}

    /** Returns an estimate in bytes, more than 0 for every scenario. */
    static long of(List<Scenario> scenarios) {
        long bytes = 0;
        for (Scenario scenario : scenarios) {
            bytes += OPERATION;
            for (Operation operation : scenario.operations()) {
                bytes += OPERATION + content(operation);
            }
        }
        return bytes;
    }

    private static int content(Operation operation) {
        OperationType type = OperationType.of(operation);
        return type.has(Role.BYTES) ? (int) type.extent(operation) : 0;
    }
}
