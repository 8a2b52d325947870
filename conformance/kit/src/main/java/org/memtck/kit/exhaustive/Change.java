package org.memtck.kit.exhaustive;

import java.util.List;
import org.memtck.spec.scenario.Operation;

/**
 * A change of a tree.
 *
 * @param operations what is done: one operation, or two that make one change, such as to take out and to add again
 * @param after the tree as far as it says what overlaps, once it is done
 */
record Change(List<Operation> operations, Tree after) {
    Change {
        operations = List.copyOf(operations);
    }
}
