package org.memtck.kit.board;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;

/**
 * A change that the machine can make to its map.
 *
 * @param name its name in the board file
 * @param does the operations that change the tree, one or more
 * @param by the accesses that make the machine do it; none if only a target that builds its map can make the change
 * @param place where the board file says so
 */
@Api
public record Change(String name, List<Operation> does, List<Operation> by, Place place) {
    /** Copies the lists. */
    public Change {
        does = List.copyOf(does);
        by = List.copyOf(by);
    }
}
