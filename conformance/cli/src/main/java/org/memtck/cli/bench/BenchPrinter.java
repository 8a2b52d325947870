package org.memtck.cli.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.memtck.bench.chart.Units;
import org.memtck.bench.measure.Entry;
import org.memtck.bench.measure.Figure;
import org.memtck.bench.workload.Workload;

/** Prints a comparison as a table: one row per target, grouped by workload. */
public final class BenchPrinter {
    private static final int SHORTEST_TARGET = 16;

    private BenchPrinter() {}

    /** Lists workloads. */
    static void list(PrintWriter out, List<Workload> workloads) {
        out.println(String.format("%-22s  %-8s  %s", "workload", "group", "one operation is"));
        for (Workload workload : workloads) {
            String axis = workload.series().axis();
            String size = axis == null ? "" : "; " + Units.count(workload.size()) + " " + axis;
            out.println(String.format(
                    "%-22s  %-8s  %s",
                    workload.id(), workload.series().group(), workload.series().title() + size));
        }
    }

    public static void table(PrintWriter out, BenchRows rows) {
        String row = form(rows);
        out.println(String.format(row, "workload", "target", "ns by operation", "ratio", "spread"));
        for (Workload workload : rows.workloads()) {
            String name = workload.id();
            for (Entry entry : rows.of(workload)) {
                out.println(line(row, name, entry, rows));
                name = "";
            }
        }
    }

    /** A form for the row of a target, with room for the longest name. */
    private static String form(BenchRows rows) {
        int longest = rows.targets().stream().mapToInt(String::length).max().orElse(0);
        return "%-22s  %-" + Math.max(SHORTEST_TARGET, longest) + "s  %16s  %10s  %7s";
    }

    private static String line(String row, String name, Entry entry, BenchRows rows) {
        Figure figure = entry.figure();
        if (figure == null) {
            return String.format(row, name, entry.target(), entry.reason(), "", "")
                    .stripTrailing();
        }
        return String.format(
                row,
                name,
                entry.target(),
                Units.nanoseconds(figure.median()),
                ratio(rows.ratio(entry)),
                spread(figure));
    }

    /** Such as {@code 1.52}; nothing to compare with is a dash. */
    static String ratio(OptionalDouble ratio) {
        if (ratio.isEmpty()) {
            return "-";
        }
        double number = ratio.getAsDouble();
        String form = number < 0.0995 ? "%.3f" : number < 99.5 ? "%.2f" : "%,.0f";
        return String.format(Locale.ROOT, form, number);
    }

    /** Such as {@code 4 %}. */
    static String spread(Figure figure) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * figure.spread());
    }
}
