package org.memtck.cli.selftest;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.memtck.cli.console.Counted;
import org.memtck.mutants.Bus;
import org.memtck.mutants.Fate;
import org.memtck.mutants.Mutant;
import org.memtck.mutants.MutantSummary;
import org.memtck.mutants.Survivors;

/** Prints what became of mutants: those that the list of survivors does not expect one by one, the others as numbers. */
final class MutantPrinter {
    private final PrintWriter out;

    MutantPrinter(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints what became of the mutants of one bus.
     *
     * @param drawn how many were tested
     * @param all how many there are
     */
    void print(Bus bus, int drawn, int all, MutantSummary summary, Survivors survivors) {
        summary.unlisted().forEach(fate -> print("NOT LISTED", fate.mutant(), ""));
        summary.stale().forEach(fate -> print("STALE", fate.mutant(), stale(fate, survivors)));
        out.println(bus.word() + ": " + drawn + " of " + Counted.of(all, "mutant") + ", " + (drawn - summary.mutants())
                + " of them not viable; " + killed(summary));
        out.println("    " + survived(summary));
    }

    private void print(String what, Mutant mutant, String more) {
        out.println(String.format("%-10s  %s", what, mutant));
        out.println("            line " + mutant.line() + ": " + mutant.description() + more);
    }

    private static String stale(Fate fate, Survivors survivors) {
        return "; killed by case " + fate.killedBy() + ", listed as "
                + survivors
                        .reason(fate.mutant())
                        .map(reason -> reason.kind().word())
                        .orElse("");
    }

    private static String killed(MutantSummary summary) {
        return String.format(
                Locale.ROOT,
                "%d killed, of those that could be %.1f %% (%d ran in circles); half of them by case %d, nine tenths by %d,"
                        + " all by %d",
                summary.killed(),
                summary.killable() == 0 ? 100 : 100.0 * summary.killed() / summary.killable(),
                summary.circled(),
                summary.killedBy(0.5),
                summary.killedBy(0.9),
                summary.killedBy(1));
    }

    private static String survived(MutantSummary summary) {
        String listed = summary.listed().isEmpty()
                ? "none"
                : summary.listed().entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey().word())
                        .collect(Collectors.joining(", "));
        return (summary.mutants() - summary.killed()) + " survived; listed: " + listed + "; not listed: "
                + summary.unlisted().size() + "; listed but killed: "
                + summary.stale().size();
    }

    /** Prints the names in the list that are those of no mutant. */
    void unknown(List<String> names) {
        names.forEach(name -> out.println(String.format("%-10s  %s", "NO SUCH", name)));
    }
}
