package org.memtck.kit.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Operation;

/** Finds the board in the operations of a scenario: its map at the start, then accesses and whole changes. */
final class Tail {
    private final Board board;

    Tail(Board board) {
        this.board = board;
    }

    /** Whether operations begin with the map of the board. */
    boolean follows(List<Operation> operations) {
        int length = board.map().size();
        return operations.size() >= length && operations.subList(0, length).equals(board.map());
    }

    /** The change that begins with the operation at an index, the longest one if several do; null if none does. */
    @Nullable
    Change changeAt(List<Operation> operations, int index) {
        Change longest = null;
        for (Change change : board.changes()) {
            int end = index + change.does().size();
            boolean longer =
                    longest == null || longest.does().size() < change.does().size();
            if (longer
                    && end <= operations.size()
                    && operations.subList(index, end).equals(change.does())) {
                longest = change;
            }
        }
        return longest;
    }
}
