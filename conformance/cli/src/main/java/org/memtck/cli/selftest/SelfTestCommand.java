package org.memtck.cli.selftest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Nearest;
import org.memtck.cli.console.ProgressLine;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.files.NewFile;
import org.memtck.cli.option.WholeNumber;
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
            "One row per fault: the rules that it breaks, how many operations were compared when it first showed, how many"
                    + " operations and regions the reduced counterexample has, and the rule that is blamed first. The"
                    + " canary fails one access in ten thousand, at random. Exit status 1 if one is not found.",
            "",
            "With --combined the targets have three defects each, and every rule that one of them breaks must not come out"
                    + " as passed. One row per defect: the rule that it breaks, whether the scenario that proves it differs"
                    + " on the combined target, and the verdict; beside the first, how the other rules came out. Then,"
                    + " on targets with five defects, how often the other rules were exercised compared with a target"
                    + " that conforms. Exit status 1 if a rule was passed whose proof differs.",
            "",
            "With --dialects the targets follow three variants of rules each, and declare none. One row per target: the"
                    + " variants, and which of them the findings name. Exit status 1 if a rule was passed that one replaces.",
            "",
            "With --mutants the targets are buses that conform, with one small change each, made by rule in their byte code. A"
                    + " list in the source says which of them no case can tell from the original, and why. Those that"
                    + " survive without standing there are printed, and those that stand there and are killed. Exit status"
                    + " 1 if there is one of either.",
            "",
            "Examples:",
            "  ./memtck selftest",
            "  ./memtck selftest --faults 'alias-*' --seed 7",
            "  ./memtck selftest --combined 20",
            "  ./memtck selftest --mutants --sample 50",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class SelfTestCommand implements Callable<Integer> {
    private static final int DEFAULT_BUDGET = 65_536;
    private static final int LARGEST_BUDGET = 100_000_000;

    private final Terminal terminal;

    @Option(
            names = "--faults",
            paramLabel = "PATTERN",
            description = "only those whose name matches; * stands for anything. All, and the canary, if not given")
    private @Nullable String pattern;

    @Option(
            names = "--budget",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "at most this many scenarios per fault; default " + DEFAULT_BUDGET)
    private @Nullable Long budget;

    @Option(
            names = "--combined",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "" + CombinedTestRun.DEFAULT_COUNT,
            converter = WholeNumber.class,
            description = "test the verdicts on N targets with three defects each; " + CombinedTestRun.DEFAULT_COUNT
                    + " if no number is given")
    private @Nullable Long combined;

    @Option(names = "--mutants", description = "test on mutants: all, or as many as --sample says")
    private boolean mutants;

    @Option(
            names = "--sample",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "with --mutants: this many of each bus, drawn by the seed")
    private @Nullable Long sample;

    @Option(
            names = "--dialects",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "" + DialectTestRun.DEFAULT_COUNT,
            converter = WholeNumber.class,
            description = "test the diagnosis on N targets with three variants each; " + DialectTestRun.DEFAULT_COUNT
                    + " if no number is given")
    private @Nullable Long dialects;

    @Option(
            names = "--cases",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "the cases of each campaign; default with --combined " + CombinedTestRun.DEFAULT_CASES
                    + ", with --dialects " + DialectTestRun.DEFAULT_CASES + ", with --mutants "
                    + MutantTestRun.DEFAULT_CASES)
    private @Nullable Long cases;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = WholeNumber.class,
            description = "chooses the scenarios, a whole number; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "write the table there as JSON; it must not exist yet")
    private @Nullable Path json;

    public SelfTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException {
        int tests = (combined == null ? 0 : 1) + (dialects == null ? 0 : 1) + (mutants ? 1 : 0);
        if (tests > 1) {
            throw new UserException("--combined, --dialects and --mutants are tests of their own; choose one");
        } else if (tests == 0) {
            refuse("--cases", cases, "needs --combined, --dialects or --mutants");
            refuse("--sample", sample, "needs --mutants");
            return single(budget == null ? DEFAULT_BUDGET : budget);
        }
        String test = mutants ? "--mutants" : combined == null ? "--dialects" : "--combined";
        refuse("--faults", pattern, "chooses none of the targets of " + test);
        refuse("--budget", budget, "is not for " + test + "; --cases is");
        refuse("--sample", mutants ? null : sample, "needs --mutants");
        refuse("--json", combined == null ? json : null, "is not for " + test);
        if (combined != null) {
            return new CombinedTestRun(terminal, combined, seed, cases).call(json);
        }
        return dialects == null
                ? new MutantTestRun(terminal, sample, seed, cases).call()
                : new DialectTestRun(terminal, dialects, seed, cases).call();
    }

    private static void refuse(String option, @Nullable Object value, String reason) throws UserException {
        if (value != null) {
            throw new UserException(option + " " + reason);
        }
    }

    private int single(long budget) throws UserException {
        if (budget < 1 || budget > LARGEST_BUDGET) {
            throw new UserException("--budget is 1 to " + LARGEST_BUDGET + ", not " + budget);
        }
        List<Fault> faults = faults(pattern == null ? "*" : pattern);
        NewFile file = json == null ? null : NewFile.reserve(json);
        long start = System.nanoTime();
        List<SelfTestRow> rows = hunt(faults, budget);
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

    private List<SelfTestRow> hunt(List<Fault> faults, long budget) {
        AtomicInteger done = new AtomicInteger();
        try (ProgressLine progress = new ProgressLine(terminal)) {
            return SelfTest.run(
                    faults,
                    seed,
                    (int) budget,
                    () -> progress.show(done.incrementAndGet() + " of " + faults.size() + " faults"));
        }
    }

    private static List<Fault> faults(String pattern) throws UserException {
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
