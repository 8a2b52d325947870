package org.memtck.cli.selftest;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.ProgressLine;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.NewFile;
import org.memtck.faults.combined.CombinedCampaigns;
import org.memtck.faults.combined.CombinedRow;
import org.memtck.faults.combined.CombinedSummary;
import org.memtck.faults.combined.ExerciseRow;

/** {@code memtck selftest --combined}: what is said of rules that are violated beside others. */
final class CombinedTestRun {
    static final int DEFAULT_COUNT = 200;
    static final int DEFAULT_CASES = 5_000;
    static final int LARGEST_COUNT = 10_000;
    static final int LARGEST_CASES = 10_000_000;

    private final Terminal terminal;
    private final int count;
    private final long seed;
    private final int cases;

    CombinedTestRun(Terminal terminal, long count, long seed, @Nullable Long cases) throws UserException {
        this.terminal = terminal;
        this.count = checked("--combined", count, LARGEST_COUNT);
        this.seed = seed;
        this.cases = cases == null ? DEFAULT_CASES : checked("--cases", cases, LARGEST_CASES);
    }

    static int checked(String option, long number, int most) throws UserException {
        if (number < 1 || number > most) {
            throw new UserException(option + " is 1 to " + most + ", not " + number);
        }
        return (int) number;
    }

    int call(@Nullable Path json) throws UserException {
        NewFile file = json == null ? null : NewFile.reserve(json);
        long start = System.nanoTime();
        List<CombinedRow> rows;
        List<ExerciseRow> exercise;
        try (ProgressLine progress = new ProgressLine(terminal)) {
            AtomicInteger done = new AtomicInteger();
            int all = count + CombinedCampaigns.COMPARISONS;
            Runnable next = () -> progress.show(done.incrementAndGet() + " of " + all + " targets");
            rows = CombinedCampaigns.run(count, seed, cases, next);
            exercise = CombinedCampaigns.exercise(seed, cases, next);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        CombinedSummary summary = CombinedSummary.of(rows);
        new CombinedPrinter(terminal.out()).print(rows, summary, exercise, seconds);
        if (file != null) {
            file.write(CombinedReport.of(seed, cases, rows, exercise, summary, seconds)
                    .json());
        }
        return summary.passed() == 0 ? ExitStatus.CONFORMANT : ExitStatus.NOT_CONFORMANT;
    }
}
