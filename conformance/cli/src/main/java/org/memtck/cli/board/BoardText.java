package org.memtck.cli.board;

import java.util.ArrayList;
import java.util.List;
import org.memtck.cli.console.Counted;
import org.memtck.kit.board.BoardCoverage;

/** Says how much of a board was covered, and names what was not. */
public final class BoardText {
    private BoardText() {}

    public static List<String> of(BoardCoverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add("covered   " + coverage.read() + " of " + Counted.of(coverage.ranges(), "range") + " read, "
                + coverage.written() + " of " + coverage.writable() + " written; " + coverage.edgesCovered() + " of "
                + Counted.of(coverage.edges(), "edge"));
        if (coverage.changes() > 0) {
            lines.add("          " + coverage.changesMade() + " of " + Counted.of(coverage.changes(), "change") + ", "
                    + coverage.pairsMade() + " of " + Counted.of(coverage.pairs(), "pair") + " of changes");
        }
        lines.add("          " + Counted.of(coverage.accesses(), "access", "accesses")
                + (coverage.addresses() == 0
                        ? ""
                        : "; " + Counted.of(coverage.addresses(), "address", "addresses")
                                + " read one by one, those after each change apart"));
        String label = "untested  ";
        for (String gap : coverage.gaps()) {
            lines.add(label + gap);
            label = "          ";
        }
        if (coverage.lessened() > 0) {
            lines.add(label + "in " + Counted.of(coverage.lessened(), "case")
                    + ", the accesses that hit a rule which is known to be violated");
            label = "          ";
        }
        if (coverage.notCompared() > 0) {
            lines.add(label + Counted.of(coverage.notCompared(), "operation")
                    + " behind one that differed in the same case; they were run once more without it");
        }
        return lines;
    }
}
