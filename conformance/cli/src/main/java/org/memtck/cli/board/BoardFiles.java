package org.memtck.cli.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.memtck.cli.console.UserException;
import org.memtck.kit.board.Board;
import org.memtck.kit.board.BoardException;
import org.memtck.kit.board.BoardReader;
import org.memtck.kit.board.BoardTarget;
import org.memtck.kit.board.LearntContent;
import org.memtck.spec.target.Capability;
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
     * what the board knows by its hash only.
     *
     * @return one for each of the targets, in their order
     */
    public static List<Target> inFrontOf(List<Target> targets, Board board) throws UserException {
        Target first = targets.get(0);
        Optional<Boolean> has = first.hasBoard(board.name(), board.hash());
        if (has.isPresent() && !has.get()) {
            throw new UserException("the target says that it has another map than the board " + board.name()
                    + " with hash=" + board.hash() + "; './memtck board FILE' tells the hash of a board file");
        }
        BoardTarget tried = new BoardTarget(board, first);
        if (!tried.plugged().isEmpty() && !first.info().capabilities().contains(Capability.MMIO)) {
            throw new UserException("the board has devices of memtck's own (" + String.join(", ", tried.plugged())
                    + "), which the target does not plug in: it does not offer mmio. Say 'ram' and 'register' for a register"
                    + " of the machine's own, or 'untouched NAME'");
        }
        try {
            Board complete = LearntContent.of(board, first);
            List<Target> machines = new ArrayList<>();
            targets.forEach(target -> machines.add(new BoardTarget(complete, target)));
            return machines;
        } catch (BoardException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }
}
