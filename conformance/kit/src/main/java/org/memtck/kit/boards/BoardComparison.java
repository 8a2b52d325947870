package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.memtck.spec.Api;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Scenario;

/** Compares the flat views of a board with those that an implementation shows for its scenarios. */
@Api
public final class BoardComparison {
    private BoardComparison() {}

    /**
     * Compares every space of the board.
     *
     * @param render answers a scenario, whose last operation asks for a flat view, with that view's ranges; its
     *     exceptions end the comparison
     */
    public static BoardResult compare(Board board, Function<Scenario, List<MappedRange>> render) {
        List<BoardDifference> differences = new ArrayList<>();
        int ranges = 0;
        for (BoardSpace space : board.spaces()) {
            List<MappedRange> rendered = new ArrayList<>();
            for (MappedRange range : render.apply(space.scenario())) {
                rendered.add(printed(space, range));
            }
            ranges += space.expected().size();
            differences.addAll(ViewDifferences.find(space.label(), space.expected(), rendered));
        }
        return new BoardResult(board.name(), board.spaces().size(), ranges, differences);
    }

    /** The range with the region's printed name. */
    private static MappedRange printed(BoardSpace space, MappedRange range) {
        String name = space.printedNames().getOrDefault(range.region(), range.region());
        return new MappedRange(range.first(), range.last(), name, range.offset(), range.readOnly());
    }
}
