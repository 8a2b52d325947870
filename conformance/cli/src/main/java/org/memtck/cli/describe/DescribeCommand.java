package org.memtck.cli.describe;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.option.TimeLimit;
import org.memtck.cli.option.WholeNumber;
import org.memtck.cli.target.Targets;
import org.memtck.kit.describe.Describer;
import org.memtck.kit.describe.Description;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetUnavailableException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memtck describe}: asks a target what it is. */
@Command(
        name = "describe",
        description = {
            "Asks a target what it is: runs the examples of all rules and variants on it, whether or not it declares"
                    + " what they need, and says which capabilities, bounds and dialect it appears to have, with the"
                    + " scenario that shows each, as a greeting to paste. Says where that is something else than what the"
                    + " target declares.",
            "",
            "This is the only command that asks for what is not declared. A target that dies or keeps silent is"
                    + " started again, and not asked for the same much longer. What it shows is what a few scenarios saw:"
                    + " certify tests it.",
            "",
            "Of a machine whose map is fixed it says what is where as far as reads and writes can tell, as a first"
                    + " board file to correct. Reads and writes of registers have effects: leave such addresses out with"
                    + " --exclude.",
            "",
            "Exit status 0 if all that was seen is as declared, 1 if something is not, 3 if not all could be looked"
                    + " at.",
            "",
            "Example:",
            "  ./memtck describe agent:./my-emulator",
            "  ./memtck describe agent:./my-machine --board first.board --exclude 0xff00-0xff7f",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class DescribeCommand implements Callable<Integer> {
    private static final Duration DEFAULT_TIME = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Targets targets;
    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TARGET",
            description = "NAME or NAME:ARGUMENT, see below; default ${DEFAULT-VALUE}")
    private String target = "example";

    @Option(
            names = "--time",
            paramLabel = "T",
            converter = TimeLimit.class,
            description = "ask no longer than that; default 1m")
    private @Nullable Duration time;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "what scenarios are drawn to test what the examples show; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "write the scenarios there, each of which shows one thing: ./memtck replay runs them")
    private @Nullable Path out;

    @Option(names = "--scenarios", description = "print the scenarios")
    private boolean scenarios;

    @ArgGroup(validate = false, heading = "A machine whose map is fixed:%n")
    private MachineOptions machine = new MachineOptions();

    public DescribeCommand(Targets targets, Terminal terminal) {
        this.targets = targets;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException, TargetUnavailableException {
        ScenarioFiles files = out == null ? null : ScenarioFiles.prepare(out);
        try (Target opened = targets.open(target)) {
            Patience patience = new Patience(ANSWER, time == null ? DEFAULT_TIME : time);
            Description found = Describer.describe(opened, patience, System::nanoTime, seed);
            if (found.createsNothing()) {
                return machine.survey(opened, seed, patience, terminal);
            }
            new DescriptionPrinter(terminal.out(), scenarios).print(found);
            if (files != null) {
                files.write(found);
            }
            boolean all = found.over().isEmpty();
            return found.differs()
                    ? ExitStatus.NOT_CONFORMANT
                    : all ? ExitStatus.CONFORMANT : ExitStatus.NOTHING_EXERCISED;
        }
    }
}
