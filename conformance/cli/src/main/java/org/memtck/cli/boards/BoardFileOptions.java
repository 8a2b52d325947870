package org.memtck.cli.boards;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.NewFile;
import org.memtck.kit.board.BoardReader;
import org.memtck.kit.boards.Board;
import org.memtck.kit.boards.BoardFileText;
import org.memtck.kit.boards.BoardSpace;
import picocli.CommandLine.Option;

/** A board file that is written for an address space of a dump. */
final class BoardFileOptions {
    private static final String USUAL = "memory";

    @Option(
            names = "--board",
            paramLabel = "OUT",
            description =
                    "write a board file for an address space of the dump, for you to correct; there must be no such file")
    private @Nullable Path out;

    @Option(
            names = "--space",
            paramLabel = "S",
            description = "the address space that --board is about; default ${DEFAULT-VALUE}, or the only one",
            defaultValue = USUAL)
    private String space = USUAL;

    @Option(
            names = "--plugged",
            description =
                    "the target plugs devices of memtck's own in where the board has some; without it --board leaves all"
                            + " devices untouched")
    private boolean plugged;

    boolean isAsked() {
        return out != null;
    }

    /** Refuses what counts for nothing. */
    void check(int dumps) throws UserException {
        if (isAsked() && dumps > 1) {
            throw new UserException("--board makes one board file, so it goes with one dump, not with " + dumps);
        } else if (!isAsked() && (plugged || !space.equals(USUAL))) {
            throw new UserException("--space and --plugged say what board file is made: they go with --board OUT");
        }
    }

    /** Writes the file. */
    void write(Board board, Terminal terminal) throws UserException {
        Path path = Objects.requireNonNull(out);
        BoardSpace chosen = chosen(board);
        if (chosen.printedNames().size() > BoardReader.MOST_REGIONS) {
            throw new UserException(board.name() + ": this address space has "
                    + chosen.printedNames().size() + " regions, and a board file has " + BoardReader.MOST_REGIONS
                    + " at the most; choose another with --space");
        }
        String text = BoardFileText.of(board.name(), chosen, plugged);
        NewFile.reserve(path).write(text);
        terminal.out().println(path + ": check it with './memtck board " + path + "'");
    }

    private BoardSpace chosen(Board board) throws UserException {
        List<BoardSpace> spaces = board.spaces();
        if (spaces.size() == 1 && space.equals(USUAL)) {
            return spaces.get(0);
        }
        List<BoardSpace> named =
                spaces.stream().filter(each -> each.names().contains(space)).toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        throw new UserException("--space " + space + ": there " + (named.isEmpty() ? "is no" : "are several")
                + " such address space" + (named.isEmpty() ? "" : "s") + " in " + board.name() + "; it has "
                + spaces.stream()
                        .flatMap(each -> each.names().stream())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
