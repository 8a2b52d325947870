package org.memtck.spec.scenario;

import java.util.List;
import org.memtck.spec.Api;

/**
 * A list of operations: what is generated, reduced, replayed and sent to targets.
 *
 * @param operations the operations in order
 */
@Api
public record Scenario(List<Operation> operations) {
    /** Copies the list. */
    public Scenario {
        operations = List.copyOf(operations);
    }

    /** The number of operations. */
    public int length() {
        return operations.size();
    }
}
