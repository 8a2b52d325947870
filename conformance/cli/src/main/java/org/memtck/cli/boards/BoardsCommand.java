package org.memtck.cli.boards;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.memtck.cli.console.Counted;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.files.TextFile;
import org.memtck.kit.boards.Board;
import org.memtck.kit.boards.BoardComparison;
import org.memtck.kit.boards.BoardDifference;
import org.memtck.kit.boards.BoardFormatException;
import org.memtck.kit.boards.BoardReader;
import org.memtck.kit.boards.BoardResult;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.text.ScenarioText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code memtck boards}: rebuilds the maps of real boards and compares them with what their emulator showed. */
@Command(
        name = "boards",
        description = {
            "Reads what QEMU's monitor prints of a board's memory, rebuilds the region trees with the reference, and"
                    + " compares its flat views with the printed ones.",
            "",
            "A file holds the output of both 'info mtree -D' and 'info mtree -f -D'.",
            "",
            "--board makes a board file of a dump, for 'certify --board': what is where, as far as the dump says. It is"
                    + " written only if the dump agrees.",
            "",
            "Exit status 0 if all boards agree, 1 if one differs, 3 if none differs but one could not be compared at all.",
            "",
            "Examples:",
            "  ./memtck boards conformance/kit/src/test/resources/boards/*.txt",
            "  ./memtck boards pc.txt --board pc.board",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class BoardsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "dumps of boards")
    private List<Path> files = List.of();

    @Mixin
    private BoardFileOptions boardFile = new BoardFileOptions();

    public BoardsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException {
        boardFile.check(files.size());
        int agreeing = 0;
        int differing = 0;
        boolean unreadable = false;
        for (Path file : files) {
            try {
                Board board = read(file);
                BoardResult result = BoardComparison.compare(board, BoardsCommand::render);
                print(board, result);
                if (boardFile.isAsked() && result.agrees()) {
                    boardFile.write(board, terminal);
                } else if (boardFile.isAsked()) {
                    terminal.error("no board file is written: the dump does not agree with itself");
                }
                differing += result.agrees() ? 0 : 1;
                agreeing += result.agrees() && result.spaces() > 0 ? 1 : 0;
            } catch (UserException e) {
                terminal.error(String.valueOf(e.getMessage()));
                unreadable = true;
            } catch (BeyondLimitsException e) {
                terminal.out().println(file + ": not compared, " + e.getMessage());
            }
        }
        terminal.out()
                .println(agreeing + " of " + Counted.of(files.size(), "board")
                        + (files.size() == 1 ? " agrees" : " agree"));
        if (unreadable) {
            return ExitStatus.UNABLE;
        } else if (differing > 0) {
            return ExitStatus.NOT_CONFORMANT;
        }
        return agreeing == files.size() ? ExitStatus.CONFORMANT : ExitStatus.NOTHING_EXERCISED;
    }

    /** A board that has more of something than a scenario may have. */
    private static final class BeyondLimitsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BeyondLimitsException(String message) {
            super(message);
        }
    }

    private static Board read(Path file) throws UserException {
        try {
            return BoardReader.read(name(file), TextFile.read(file));
        } catch (BoardFormatException e) {
            throw new UserException(file + ": " + e.getMessage());
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The flat view that the reference shows for the scenario. */
    private static List<MappedRange> render(Scenario scenario) {
        List<Step> steps = Reference.run(scenario);
        for (Step step : steps) {
            if (step.kind() == Step.Kind.BEYOND) {
                throw new BeyondLimitsException(
                        String.valueOf(step.expectation().canonical().detail()));
            } else if (step.kind() != Step.Kind.DONE) {
                throw new IllegalStateException("the reference does not do '" + ScenarioText.print(step.operation())
                        + "': " + ScenarioText.print(step.expectation().canonical()));
            }
        }
        return steps.get(steps.size() - 1).expectation().canonical().ranges();
    }

    private void print(Board board, BoardResult result) {
        PrintWriter out = terminal.out();
        String verdict = result.spaces() == 0 ? "nothing to compare" : result.agrees() ? "agrees" : "differs";
        out.printf(
                "%-32s %s: %s, %s%n",
                board.name(), verdict, Counted.of(result.spaces(), "space"), Counted.of(result.ranges(), "range"));
        if (!board.unviewed().isEmpty()) {
            out.println("    no flat view is printed of " + String.join(", ", board.unviewed()));
        }
        for (BoardDifference difference : result.differences()) {
            out.println("    " + difference);
        }
    }
}
