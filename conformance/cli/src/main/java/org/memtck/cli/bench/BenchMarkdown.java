package org.memtck.cli.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memtck.bench.chart.Units;
import org.memtck.bench.measure.Entry;
import org.memtck.bench.measure.Figure;
import org.memtck.bench.workload.Workload;

/** A comparison as a table in Markdown: a row a workload, and for each target its figure, the ratio and the spread. */
public final class BenchMarkdown {
    private BenchMarkdown() {}

    public static String of(BenchHead head, BenchRows rows) {
        List<String> lines =
                rows.workloads().stream().map(workload -> line(workload, rows)).toList();
        String columns = rows.targets().stream()
                .map(target -> " | " + escaped(target) + (target.equals(rows.base()) ? "" : " | ratio"))
                .collect(Collectors.joining("", "| workload", " |"));
        String rule = "|---" + "|---:".repeat(2 * rows.targets().size() - 1) + "|";
        return Stream.concat(Stream.of(columns, rule), lines.stream()).collect(Collectors.joining("\n")) + "\n\n"
                + "Nanoseconds by operation, the median of " + head.settings().rounds() + " rounds; ± half of what the"
                + " middle 80 of 100 figures span; ratios are to " + rows.base() + ". " + head.note() + ".\n";
    }

    private static String line(Workload workload, BenchRows rows) {
        return rows.of(workload).stream()
                .map(entry -> cells(entry, rows))
                .collect(Collectors.joining(" | ", "| `" + workload.id() + "` | ", " |"));
    }

    private static String cells(Entry entry, BenchRows rows) {
        Figure figure = entry.figure();
        boolean base = entry.target().equals(rows.base());
        if (figure == null) {
            return escaped(entry.reason()) + (base ? "" : " | ");
        }
        long half = Math.round(50 * figure.spread());
        OptionalDouble ratio = rows.ratio(entry);
        return Units.nanoseconds(figure.median()) + " ± " + half + " %"
                + (base ? "" : " | " + BenchPrinter.ratio(ratio));
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("`", "'").replace("<", "&lt;");
    }
}
