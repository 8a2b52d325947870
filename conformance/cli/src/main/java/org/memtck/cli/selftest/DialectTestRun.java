package org.memtck.cli.selftest;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.ProgressLine;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.faults.dialects.DialectCampaigns;
import org.memtck.faults.dialects.DialectRow;
import org.memtck.spec.rule.Rule;

/** {@code memtck selftest --dialects}: whether the variants of a target are found that declares none. */
final class DialectTestRun {
    static final int DEFAULT_COUNT = 100;
    static final int DEFAULT_CASES = 1_000;

    private final Terminal terminal;
    private final int count;
    private final long seed;
    private final int cases;

    DialectTestRun(Terminal terminal, long count, long seed, @Nullable Long cases) throws UserException {
        this.terminal = terminal;
        this.count = CombinedTestRun.checked("--dialects", count, CombinedTestRun.LARGEST_COUNT);
        this.seed = seed;
        this.cases = cases == null
                ? DEFAULT_CASES
                : CombinedTestRun.checked("--cases", cases, CombinedTestRun.LARGEST_CASES);
    }

    int call() {
        List<DialectRow> rows;
        try (ProgressLine progress = new ProgressLine(terminal)) {
            AtomicInteger done = new AtomicInteger();
            rows = DialectCampaigns.run(
                    count, seed, cases, () -> progress.show(done.incrementAndGet() + " of " + count + " targets"));
        }
        PrintWriter out = terminal.out();
        for (DialectRow row : rows) {
            out.println((row.exact() ? "exact    " : row.falsePass() ? "PASSED   " : "not exact") + "  "
                    + row.followed() + (row.exact() ? "" : "  found " + found(row)));
        }
        long exact = rows.stream().filter(DialectRow::exact).count();
        long passed = rows.stream().filter(DialectRow::falsePass).count();
        out.println();
        out.println("three of " + DialectCampaigns.decidable().size() + " variants each: " + exact + " of "
                + rows.size() + " exact, " + passed + " with a rule passed that a variant replaces");
        return passed == 0 ? ExitStatus.CONFORMANT : ExitStatus.NOT_CONFORMANT;
    }

    private static String found(DialectRow row) {
        StringBuilder found =
                new StringBuilder(row.found().isStrict() ? "none" : row.found().toString());
        if (!row.unexplained().isEmpty()) {
            found.append(", and besides ")
                    .append(row.unexplained().stream().map(Rule::id).collect(Collectors.joining(" ")));
        }
        if (row.incidents() > 0) {
            found.append(", and incidents: ").append(row.incidents());
        }
        return found.toString();
    }
}
