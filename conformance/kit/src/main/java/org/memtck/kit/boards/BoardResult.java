package org.memtck.kit.boards;

import java.util.List;
import org.memtck.spec.Api;

/**
 * What the comparison of a board found.
 *
 * @param board the board's name
 * @param spaces how many address spaces were compared
 * @param ranges how many ranges their printed views have
 * @param differences where they differ, in the order of spaces and addresses
 */
@Api
public record BoardResult(String board, int spaces, int ranges, List<BoardDifference> differences) {
    /** Copies the list. */
    public BoardResult {
        differences = List.copyOf(differences);
    }

    /** Whether every view is as printed. */
    public boolean agrees() {
        return differences.isEmpty();
    }
}
