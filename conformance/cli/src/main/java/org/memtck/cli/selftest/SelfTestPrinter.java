package org.memtck.cli.selftest;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.memtck.cli.console.Counted;
import org.memtck.faults.selftest.SelfTestRow;
import org.memtck.faults.selftest.SelfTestSummary;
import org.memtck.spec.rule.Rule;

/** Prints the table of a self-test: what was found, how small it is, and who is blamed. */
final class SelfTestPrinter {
    private static final String FORM = "%-40s  %-5s  %10s  %7s  %7s  %-8s  %s";

    private final PrintWriter out;

    SelfTestPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(List<SelfTestRow> rows, SelfTestSummary summary, double seconds) {
        out.println(String.format(FORM, "fault", "found", "operations", "reduced", "regions", "blamed", "breaks"));
        rows.forEach(row -> out.println(line(row)));
        out.println();
        out.println(summary(summary));
        rows.stream().filter(SelfTestCommand::isCanary).forEach(this::canary);
        out.println(String.format(Locale.ROOT, "%.1f seconds", seconds));
    }

    private static String line(SelfTestRow row) {
        boolean found = row.found();
        return String.format(
                FORM,
                row.fault().id(),
                found ? "yes" : "NO",
                row.operations(),
                found ? row.reducedOperations() : "-",
                found ? row.reducedRegions() : "-",
                found ? row.blamed().get(0) : "-",
                breaks(row));
    }

    /** The rule that the fault stands under, those that it breaks as well, and a mark if the first is not blamed. */
    private static String breaks(SelfTestRow row) {
        Rule own = row.fault().breaks();
        String others = row.fault().broken().toList().stream()
                .filter(rule -> rule != own)
                .map(Rule::id)
                .collect(Collectors.joining(" "));
        String rules = others.isEmpty() ? own.id() : own.id() + ", also " + others;
        if (!row.found() || row.ownBlamedFirst()) {
            return rules;
        }
        return rules + (row.blamedFirst() ? "  (not its own rule is blamed)" : "  (another rule is blamed)");
    }

    private static String summary(SelfTestSummary summary) {
        return Counted.of(summary.faults(), "fault") + ": " + summary.found() + " found"
                + share(summary.found(), summary.faults()) + ", of those that real programs had "
                + summary.historicalFound() + " of " + summary.historical() + "; counterexamples of "
                + summary.medianOperations() + " operations and " + summary.medianRegions()
                + " regions in the median, " + summary.mostOperations()
                + " operations at most; the fault's own rule blamed first for " + summary.ownBlamedFirst()
                + share(summary.ownBlamedFirst(), summary.faults()) + ", a rule that it breaks for "
                + summary.blamedFirst() + share(summary.blamedFirst(), summary.faults());
    }

    private static String share(int part, int all) {
        return all == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * part / all);
    }

    private void canary(SelfTestRow row) {
        out.println(
                row.found()
                        ? "the canary was found after " + Counted.of(row.operations(), "operation")
                        : "THE CANARY WAS NOT FOUND in " + Counted.of(row.operations(), "operation"));
    }
}
