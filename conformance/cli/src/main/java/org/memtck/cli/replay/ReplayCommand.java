package org.memtck.cli.replay;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.board.BoardArgument;
import org.memtck.cli.board.BoardFiles;
import org.memtck.cli.board.BoardOptions;
import org.memtck.cli.console.Counted;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.files.TextFile;
import org.memtck.cli.option.DialectIds;
import org.memtck.cli.target.OpenedTargets;
import org.memtck.cli.target.Targets;
import org.memtck.kit.board.Board;
import org.memtck.kit.replay.Replay;
import org.memtck.kit.replay.ReplayedStep;
import org.memtck.kit.replay.SessionReplay;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memtck replay}: runs one scenario, or a session of several, and shows every step. */
@Command(
        name = "replay",
        description = {
            "Runs a scenario or a transcript on a target and prints every step: the operation, what the rules expect,"
                    + " and, where it differs, what the target did.",
            "",
            "The observations in a transcript are checked against the rules too. A file that needs more than the"
                    + " target declares is not sent.",
            "",
            "A file with several scenarios, each with its own header, is a session: they run one after the other in one new"
                    + " life of the target, until it dies, hangs or gives a malformed reply.",
            "",
            "Exit status 0 if all steps agree, 1 if one differs or the file contradicts the rules, 3 if nothing differs"
                    + " but not every step could be compared: misuse, what is unspecified, and whatever is in a scenario"
                    + " outside the limits.",
            "",
            "Example:",
            "  ./memtck replay out/counterexamples/RO-2.mem qemu",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ReplayCommand implements Callable<Integer> {
    private final Targets targets;
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "a text in the scenario language: a scenario, or a session of several")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TARGET",
            description = "NAME or NAME:ARGUMENT, see below; default ${DEFAULT-VALUE}")
    private String target = "example";

    @Mixin
    private final BoardOptions boards = new BoardOptions();

    @Option(
            names = "--dialect",
            paramLabel = "IDS",
            converter = DialectIds.class,
            description =
                    "judge by these variants, such as console or VIS-2/open-bus=0xff,RO-2/lands, besides those that the"
                            + " target declares")
    private @Nullable Dialect dialect;

    public ReplayCommand(Targets targets, Terminal terminal) {
        this.targets = targets;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException, TargetUnavailableException {
        List<Transcript> session = parse(TextFile.read(file));
        try (Target opened = opened()) {
            TargetInfo info = opened.info();
            String name = info.name() + " " + info.version();
            if (session.size() > 1) {
                return new SessionPrinter(terminal.out()).print(SessionReplay.run(session, opened), name);
            }
            Replay replay = Replay.run(session.get(0), opened);
            new ReplayPrinter(terminal.out()).print(replay);
            return conclude(replay, name);
        }
    }

    private Target opened() throws UserException, TargetUnavailableException {
        BoardArgument board = boards.argument();
        Board read = board == null ? null : BoardFiles.read(board.file());
        Target judged = OpenedTargets.in(dialect, targets.open(target));
        return board == null || read == null
                ? judged
                : BoardFiles.inFrontOf(List.of(judged), read, board.built()).get(0);
    }

    private List<Transcript> parse(String text) throws UserException {
        try {
            return ScenarioText.parseSession(text);
        } catch (SyntaxException e) {
            throw new UserException(file + ": " + e.getMessage());
        }
    }

    private int conclude(Replay replay, String name) {
        PrintWriter out = terminal.out();
        out.println();
        if (replay.leftOut() > 0
                && replay.beyond().isEmpty()
                && replay.refusal().isEmpty()) {
            out.println(Counted.of(replay.leftOut(), "step") + " not compared: misuse or unspecified");
        }
        out.println(verdict(replay, name));
        if (replay.misstated() > 0) {
            out.println("the file disagrees with the rules in " + Counted.of(replay.misstated(), "step"));
        }
        if (replay.differing() > 0 || replay.isBrokenOff() || replay.misstated() > 0) {
            return ExitStatus.NOT_CONFORMANT;
        }
        return replay.agrees() ? ExitStatus.CONFORMANT : ExitStatus.NOTHING_EXERCISED;
    }

    private static String verdict(Replay replay, String name) {
        String steps = Counted.of(replay.compared(), "step");
        if (!replay.refusal().isEmpty()) {
            return name + " was not sent this file: " + replay.refusal() + System.lineSeparator()
                    + "nothing was compared";
        } else if (replay.beyond().isPresent()) {
            ReplayedStep beyond = replay.beyond().get();
            return "line " + beyond.line() + " is outside the limits of memtck, nothing was compared";
        } else if (replay.isBrokenOff()) {
            return name + " broke off after " + steps + ", of which " + replay.differing() + " differ";
        } else if (replay.differing() > 0) {
            return name + " differs in " + replay.differing() + " of " + steps;
        } else if (replay.compared() == 0) {
            return "nothing was compared";
        } else if (replay.leftOut() > 0) {
            return "of " + name + " only " + steps + " could be compared; no difference in "
                    + (replay.compared() == 1 ? "it" : "them");
        }
        return name + " agrees in " + steps;
    }
}
