package org.memtck.kit.explain;

import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.Api;

/** What every scenario of a campaign begins with, and a reader knows: the map of a board. */
@Api
public interface Given {
    /** Nothing is given. */
    Given NONE = new Given() {};

    /** How many steps it is. */
    default int steps() {
        return 0;
    }

    /** What it is, in a line in the place of the steps. */
    default String title() {
        return "";
    }

    /** What a step is in words of the board, or nothing. */
    default String note(List<Step> steps, int index) {
        return "";
    }

    /** What the board says of what the last of the steps is about, line by line. */
    default List<String> quotes(List<Step> steps) {
        return List.of();
    }
}
