package org.memtck.cli.board;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import picocli.CommandLine.Option;

/** The board that a target has. */
public final class BoardOptions {
    @Option(
            names = "--board",
            paramLabel = "FILE",
            description =
                    "the target is a machine as it is: it has the map of this board file, and creates nothing; certify covers"
                            + " every range, edge and change of it, so --seed, --cases and --exhaustive do not go with it")
    private @Nullable Path board;

    @Option(
            names = "--build",
            description =
                    "the target is no machine: it builds the map of the board file itself, before each scenario, and makes"
                            + " its changes")
    private boolean built;

    /** What was said, or null if the target has no board. */
    public @Nullable BoardArgument argument() throws UserException {
        if (board == null && built) {
            throw new UserException("--build needs --board FILE, which says what the target is to build");
        }
        return board == null ? null : new BoardArgument(board, built);
    }
}
