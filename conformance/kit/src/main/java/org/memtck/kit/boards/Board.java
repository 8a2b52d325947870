package org.memtck.kit.boards;

import java.util.List;
import org.memtck.spec.Api;

/**
 * A board: its address spaces as scenarios, with the flat views they must show.
 *
 * @param name what the board is called in reports
 * @param spaces the address spaces; those that have one root and one view are one
 * @param unviewed the names of address spaces whose flat view the dump does not print: they are not compared
 */
@Api
public record Board(String name, List<BoardSpace> spaces, List<String> unviewed) {
    /** Copies the lists. */
    public Board {
        spaces = List.copyOf(spaces);
        unviewed = List.copyOf(unviewed);
    }
}
