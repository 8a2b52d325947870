package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.target.Parameters;

/** Shows what a board says, in lines. */
@Api
public final class BoardView {
    private BoardView() {}

    /** What each space shows after a reset, range by range. */
    public static List<String> lines(Board board) {
        List<String> lines = new ArrayList<>();
        Views views = new Views(board, Parameters.UNBOUNDED);
        for (String space : board.spaces()) {
            lines.add("space " + space);
            for (MappedRange range : views.of(space, List.of()).ranges()) {
                lines.add("  0x" + Long.toHexString(range.first()) + "-0x" + Long.toHexString(range.last()) + "  "
                        + range.region() + "+0x" + Long.toHexString(range.offset())
                        + (range.readOnly() ? "  read-only" : ""));
            }
        }
        return lines;
    }

    /** What the board file leaves untested. */
    public static List<String> untested(Board board) {
        return Gaps.declared(board);
    }
}
