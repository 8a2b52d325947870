package org.memtck.cli.board;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.memtck.cli.console.Counted;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.kit.board.Board;
import org.memtck.kit.board.BoardView;
import org.memtck.kit.board.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code memtck board}: checks board files, and shows what they say. */
@Command(
        name = "board",
        description = {
            "Checks board files: what a machine whose map is fixed has where, and how it changes that. Says what is wrong, with"
                    + " line and column; or shows the map, the changes, and the hash by which a target knows the board.",
            "",
            "Exit status 0 if all are board files, 2 if one is not.",
            "",
            "Example:",
            "  ./memtck board adapters/coffee-gb/boards/game-boy.board",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class BoardCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "board files")
    private List<Path> files = List.of();

    public BoardCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean wrong = false;
        for (Path file : files) {
            try {
                print(BoardFiles.read(file));
            } catch (UserException e) {
                terminal.error(String.valueOf(e.getMessage()));
                wrong = true;
            }
        }
        return wrong ? ExitStatus.UNABLE : ExitStatus.CONFORMANT;
    }

    private void print(Board board) {
        PrintWriter out = terminal.out();
        out.println(board.name() + "  hash=" + board.hash() + "  "
                + Counted.of(board.regions().size(), "region") + ", "
                + Counted.of(board.changes().size(), "change"));
        BoardView.lines(board).forEach(line -> out.println("  " + line));
        if (!board.changes().isEmpty()) {
            out.println(
                    "  changes: " + board.changes().stream().map(Change::name).collect(Collectors.joining(" ")));
        }
        BoardView.untested(board).forEach(line -> out.println("  untested: " + line));
    }
}
