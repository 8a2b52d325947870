package org.memtck.cli.board;

import java.nio.file.Path;
import java.util.List;
import org.memtck.cli.console.UserException;
import org.memtck.kit.board.Board;
import org.memtck.kit.board.BoardException;
import org.memtck.kit.board.BoardReader;
import org.memtck.kit.board.BoardTarget;
import org.memtck.spec.target.Target;

/** Reads board files, and puts boards in front of the targets that have them. */
public final class BoardFiles {
    private BoardFiles() {}

    public static Board read(Path file) throws UserException {
        try {
            return BoardReader.read(file);
        } catch (BoardException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Puts a board in front of targets that are all the same one. Asks the first one whether it has this map, and reads from it
     * what the board knows by its hash only; or makes sure that they build it.
     *
     * @param built whether they build the map
     * @return one for each of the targets, in their order
     */
    public static List<Target> inFrontOf(List<Target> targets, Board board, boolean built) throws UserException {
        try {
            Target first = targets.get(0);
            BoardTarget checked = built ? BoardTarget.built(board, first) : BoardTarget.of(board, first);
            return targets.stream()
                    .map(target -> target == first ? checked : (Target) checked.on(target))
                    .toList();
        } catch (BoardException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }
}
