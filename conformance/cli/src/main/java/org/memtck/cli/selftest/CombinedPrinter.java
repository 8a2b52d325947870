package org.memtck.cli.selftest;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.memtck.cli.console.Counted;
import org.memtck.faults.combined.CombinedRow;
import org.memtck.faults.combined.CombinedRow.Violated;
import org.memtck.faults.combined.CombinedSummary;
import org.memtck.faults.combined.ExerciseRow;
import org.memtck.faults.combined.Judged;
import org.memtck.faults.combined.ProofResult;
import org.memtck.faults.treewalk.Defect;

/** Prints what was said of targets with several defects, and how often the rules that they keep were exercised. */
final class CombinedPrinter {
    private final PrintWriter out;

    CombinedPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(List<CombinedRow> rows, CombinedSummary summary, List<ExerciseRow> exercise, double seconds) {
        line("", "defect", "breaks", "proof", "exercised", "verdict", "other rules");
        for (int i = 0; i < rows.size(); i++) {
            print(i + 1, rows.get(i));
        }
        out.println();
        exercise.forEach(this::print);
        out.println();
        print(summary);
        out.println(String.format(Locale.ROOT, "%.1f seconds", seconds));
    }

    private void line(Object... cells) {
        out.println(
                String.format("%5s  %-30s  %-7s  %-9s  %9s  %-18s  %s", cells).stripTrailing());
    }

    private void print(int number, CombinedRow row) {
        boolean first = true;
        for (Violated each : row.violated()) {
            String verdict = Judged.words(each.result().verdict());
            line(
                    first ? number : "",
                    each.defect().id(),
                    each.defect().breaks().id(),
                    words(each.proof()),
                    each.result().exercised(),
                    each.isFalselyPassed() ? "! " + verdict : verdict,
                    first ? others(row) : "");
            first = false;
        }
    }

    private static String words(ProofResult proof) {
        return switch (proof) {
            case AS_ALONE -> "differs";
            case OTHERWISE -> "otherwise";
            case AGREES -> "hidden";
        };
    }

    private static String others(CombinedRow row) {
        return row.others().entrySet().stream()
                .map(each -> each.getValue() + " " + Judged.words(each.getKey()))
                .collect(Collectors.joining("; "));
    }

    private void print(ExerciseRow row) {
        ExerciseRow.Compared least = row.least();
        out.println("five defects in " + row.name() + ": "
                + row.combination().defects().stream().map(Defect::id).collect(Collectors.joining(", ")));
        out.println(String.format(
                Locale.ROOT,
                "      least exercised is %s, %.2f times as often as where all conforms (%d of %d); %d of %d other rules"
                        + " less than half as often",
                least.rule().id(),
                least.ratio(),
                least.exercised(),
                least.conforming(),
                row.belowHalf(),
                row.rules().size()));
    }

    private void print(CombinedSummary summary) {
        out.println(Counted.of(summary.combinations(), "combination") + ": of "
                + Counted.of(summary.violated(), "violated rule") + " the proof differs for " + summary.shown() + " ("
                + summary.asAlone() + " as with one defect); of those " + summary.failed() + " have a finding and "
                + (summary.passed() == 0 ? "none was passed" : summary.passed() + " WERE PASSED"));
        out.println("of the other rules " + summary.othersPassed() + " of " + summary.others() + " were passed");
    }
}
