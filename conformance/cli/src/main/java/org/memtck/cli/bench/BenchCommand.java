package org.memtck.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.memtck.bench.chart.Chart;
import org.memtck.bench.jmh.Jmh;
import org.memtck.bench.measure.Comparison;
import org.memtck.bench.measure.Contender;
import org.memtck.bench.measure.Entry;
import org.memtck.bench.measure.Settings;
import org.memtck.bench.workload.Workload;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.ProgressLine;
import org.memtck.cli.console.ShortTime;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.option.WholeNumber;
import org.memtck.cli.target.OpenTargets;
import org.memtck.cli.target.Targets;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.TargetUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memtck bench}: the same workloads on several targets, compared. */
@Command(
        name = "bench",
        description = {
            "Compares how fast targets are: the same workloads on each, in turn, several rounds. Targets in Java are"
                    + " measured by JMH in processes of their own; others measure themselves.",
            "",
            "One row per target: the time of one operation, in nanoseconds, as the median of all figures; the ratio to"
                    + " the target 'reference', or to the first one; and the spread, which is how far the middle 80 of"
                    + " 100 figures lie apart, as a share of the median. A target that breaks a rule on a"
                    + " workload gets the id of the rule instead of a figure.",
            "",
            "Exit status 0 if something was measured, 3 if nothing was, 2 if it could not be begun.",
            "",
            "Examples:",
            "  ./memtck bench reference example           a few workloads, a minute",
            "  ./memtck bench reference example qemu --workload all --json bench.json --svg cost.svg",
            "  ./memtck bench agent:./bus --workload ram,'lookup-*' --time 2s",
            "  ./memtck bench --list                      the workloads",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class BenchCommand implements Callable<Integer> {
    private static final int DEFAULT_ROUNDS = 3;
    private static final int MOST_ROUNDS = 100;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Targets targets;
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "TARGET", description = "NAME or NAME:ARGUMENT, see below")
    private List<String> named = new ArrayList<>();

    @Mixin
    private final BenchSelection selection = new BenchSelection();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "how many times it is each target's turn; default " + DEFAULT_ROUNDS)
    private long rounds = DEFAULT_ROUNDS;

    @Option(
            names = "--time",
            paramLabel = "D",
            converter = ShortTime.class,
            description = "how long a turn measures at least, such as 500ms or 2s; warming up takes as long again,"
                    + " or in Java four times as long; default 500ms")
    private Duration time = Duration.ofMillis(500);

    @Mixin
    private final BenchFiles files = new BenchFiles();

    @Option(names = "--list", description = "list the workloads, or those that are named, and measure nothing")
    private boolean list;

    public BenchCommand(Targets targets, Terminal terminal) {
        this.targets = targets;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException, TargetUnavailableException {
        List<Workload> workloads = selection.workloads(list);
        if (list) {
            BenchPrinter.list(terminal.out(), workloads);
            return ExitStatus.CONFORMANT;
        }
        Settings settings = settings();
        if (named.isEmpty()) {
            throw new UserException("name at least one target, such as './memtck bench reference example'");
        } else if (files.svg() && !Chart.hasPanels(workloads)) {
            throw new UserException("--svg draws what has more than one size, such as --workload 'overlay' or 'all'");
        }
        try (OpenTargets opened = OpenTargets.open(targets, named)) {
            checkJmh(opened.contenders());
            files.reserve();
            return run(opened.contenders(), workloads, settings);
        }
    }

    private Settings settings() throws UserException {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new UserException("--rounds is 1 to " + MOST_ROUNDS + ", not " + rounds);
        } else if (time.compareTo(LONGEST) > 0) {
            throw new UserException("--time is at most " + LONGEST.toSeconds() + "s");
        }
        return new Settings((int) rounds, time);
    }

    private static void checkJmh(List<Contender> contenders) throws UserException {
        boolean needed = contenders.stream().anyMatch(contender -> contender.target() instanceof InProcessTarget);
        if (needed && !Jmh.isThere()) {
            throw new UserException(
                    "JMH, which measures targets in Java, is not on the class path; ./memtck adds it from"
                            + " conformance/bench/target/jmh, where 'mvn package' puts it");
        }
    }

    private int run(List<Contender> contenders, List<Workload> workloads, Settings settings) throws UserException {
        BenchHead head = BenchHead.of(contenders, settings);
        head.print(terminal.out());
        terminal.out().flush();
        long start = System.nanoTime();
        List<Entry> entries;
        try (ProgressLine progress = new ProgressLine(terminal)) {
            entries = new Comparison(contenders, settings, progress::show).run(workloads);
        }
        BenchRows rows = new BenchRows(named, entries);
        BenchPrinter.table(terminal.out(), rows);
        terminal.out().printf("%n%.0f seconds%n", (System.nanoTime() - start) / 1e9);
        terminal.out().flush();
        files.write(head, rows);
        return entries.stream().anyMatch(entry -> entry.figure() != null)
                ? ExitStatus.CONFORMANT
                : ExitStatus.NOTHING_EXERCISED;
    }
}
