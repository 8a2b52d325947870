package org.memtck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.Faults;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.selftest.SelfTest;
import org.memtck.faults.selftest.SelfTestRow;
import org.memtck.faults.selftest.SelfTestSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code memtck selftest}: the kit has to find known-bad implementations. */
@Command(
        name = "selftest",
        description = {
            "Tests the kit itself: it is run on implementations with one known fault each, and has to find it, reduce what"
                    + " shows it to a few operations, and blame the rule that is broken.",
            "",
            "A row a fault: the rules that it breaks, how many operations were compared when it first showed, how many"
                    + " operations and regions the reduced counterexample has, and the rule that is blamed first. The"
                    + " canary fails one access in ten thousand, at random. Exit status 1 if one is not found.",
            "",
            "Examples:",
            "  ./memtck selftest",
            "  ./memtck selftest --faults 'alias-*' --seed 7",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SelfTestCommand implements Callable<Integer> {
    private static final int DEFAULT_BUDGET = 65_536;
    private static final int LARGEST_BUDGET = 100_000_000;

    private final Terminal terminal;

    @Option(
            names = "--faults",
            paramLabel = "PATTERN",
            description = "only those whose name matches; * stands for anything. All, and the canary, if not given")
    private String pattern = "*";

    @Option(
            names = "--budget",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "the most scenarios for one fault; default " + DEFAULT_BUDGET)
    private long budget = DEFAULT_BUDGET;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = WholeNumber.class,
            description = "chooses the scenarios, a whole number; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "write the table there as JSON; it must not exist yet")
    private @Nullable Path json;

    SelfTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException {
        if (budget < 1 || budget > LARGEST_BUDGET) {
            throw new UserException("--budget is 1 to " + LARGEST_BUDGET + ", not " + budget);
        }
        List<Fault> faults = faults();
        NewFile file = json == null ? null : NewFile.reserve(json);
        long start = System.nanoTime();
        List<SelfTestRow> rows = hunt(faults);
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean canary = isCanary(rows.get(rows.size() - 1));
        List<SelfTestRow> judged = canary ? rows.subList(0, rows.size() - 1) : rows;
        SelfTestSummary summary = SelfTestSummary.of(judged);
        new SelfTestPrinter(terminal.out()).print(rows, summary, seconds);
        if (file != null) {
            file.write(SelfTestReport.of(seed, budget, rows, summary, seconds).json());
        }
        return rows.stream().allMatch(SelfTestRow::found) ? ExitStatus.CONFORMANT : ExitStatus.NOT_CONFORMANT;
    }

    static boolean isCanary(SelfTestRow row) {
        return row.fault().id().equals(Faults.canary().id());
    }

    private List<SelfTestRow> hunt(List<Fault> faults) {
        AtomicInteger done = new AtomicInteger();
        try (ProgressLine progress = new ProgressLine(terminal)) {
            return SelfTest.run(
                    faults,
                    seed,
                    (int) budget,
                    () -> progress.show(done.incrementAndGet() + " of " + faults.size() + " faults"));
        }
    }

    private List<Fault> faults() throws UserException {
        List<Fault> all = new ArrayList<>(Faults.all());
        all.add(Faults.canary());
        Pattern wanted = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
        List<Fault> faults = all.stream()
                .filter(fault -> wanted.matcher(fault.id()).matches())
                .toList();
        if (faults.isEmpty()) {
            List<String> ids = all.stream().map(Fault::id).toList();
            throw new UserException("there is no fault '" + pattern + "'; did you mean "
                    + String.join(", ", Nearest.to(pattern, ids)) + "?");
        }
        return faults;
    }
}
