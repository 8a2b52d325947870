package org.memtck.kit.history;

import java.util.List;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
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
        if (operation instanceof Operation.Fill fill) {
            return fill.bytes().length();
        } else if (operation instanceof Operation.Store store) {
            return store.bytes().length();
        }
        return operation instanceof PinOperation.Poke poke ? poke.bytes().length() : 0;
    }
}
