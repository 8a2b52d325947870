package org.memtck.junit;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.board.BoardException;
import org.memtck.kit.board.BoardReader;
import org.memtck.kit.board.BoardTarget;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetUnavailableException;

/** The target of a test class, which has to be there and to say what it is before anything is made of its answers. */
final class Opened {
    private Opened() {}

    /**
     * Opens it.
     *
     * @throws TargetUnavailableException if it, or something that it needs, is not there
     * @throws BoardException if the tests name a board file that is none, or is not that of the target
     */
    static Target by(TargetConformance tests) throws Exception {
        Target target = tests.target();
        requireInfo(target, tests);
        Optional<Path> board = tests.board();
        try {
            target.requireAvailable();
            return board.isEmpty() ? target : BoardTarget.of(BoardReader.read(Settings.inProject(board.get())), target);
        } catch (BoardException e) {
            target.close();
            throw e;
        } catch (TargetUnavailableException e) {
            target.close();
            throw new TargetUnavailableException(
                    "target " + target.info().name() + " is not available: " + e.getMessage(), e);
        }
    }

    /** Test classes are written in languages that do not check for null. */
    private static void requireInfo(@Nullable Target target, TargetConformance tests)
            throws TargetUnavailableException {
        if (target == null || target.info() == null) {
            String what = target == null ? "target()" : "info() of its target";
            throw new TargetUnavailableException(
                    what + " of " + tests.getClass().getName() + " is null; expected is what is to be certified");
        }
    }
}
