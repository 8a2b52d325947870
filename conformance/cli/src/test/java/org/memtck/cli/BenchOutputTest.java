package org.memtck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memtck.bench.chart.Chart;
import org.memtck.bench.measure.Entry;
import org.memtck.bench.measure.Figure;
import org.memtck.bench.measure.Settings;
import org.memtck.bench.workload.Workload;
import org.memtck.bench.workload.Workloads;
import org.memtck.cli.bench.BenchHead;
import org.memtck.cli.bench.BenchMarkdown;
import org.memtck.cli.bench.BenchPrinter;
import org.memtck.cli.bench.BenchReport;
import org.memtck.cli.bench.BenchRows;
import org.memtck.cli.console.Machine;
import org.memtck.cli.console.Version;

/** What a comparison prints and writes, from results that are made up. */
class BenchOutputTest {
    private static final BenchHead HEAD = new BenchHead(
            LocalDate.of(2026, 1, 31),
            new Machine("Linux 6.1 amd64", "Some CPU", 2, "OpenJDK 17"),
            List.of(
                    new BenchHead.Measured("reference", "reference", "1", "JMH"),
                    new BenchHead.Measured("agent:./bus", "bus", "0.3", "itself")),
            new Settings(2, Duration.ofMillis(500)));

    private static final BenchRows ROWS = new BenchRows(List.of("reference", "agent:./bus"), entries());

    private static List<Entry> entries() {
        List<Workload> workloads = Stream.of("ram-read-4-hot", "mmio-read-split", "overlay", "alias")
                .flatMap(word -> Workloads.named(word).stream())
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (Workload workload : workloads) {
            entries.add(entry(workload, "reference", 4.5 * Math.sqrt(workload.size()), ""));
            String reason = workload.size() > 10_000
                    ? "broke off: error message=too-many-regions"
                    : workload.id().contains("split") ? "not comparable: IMPL-2 is violated" : "";
            entries.add(entry(workload, "agent:./bus", 0.4 * workload.size(), reason));
        }
        return entries;
    }

    private static Entry entry(Workload workload, String target, double median, String reason) {
        Figure figure = new Figure(List.of(List.of(median, 0.9 * median), List.of(1.3 * median)));
        return new Entry(workload, target, reason.isEmpty() ? figure : null, reason);
    }

    @Test
    void theTableIsForPeople() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        HEAD.print(out);
        BenchPrinter.table(out, ROWS);
        Golden.check("bench-table.txt", text.toString());
    }

    @Test
    void theMarkdownIsForPages() {
        Golden.check("bench-table.md", BenchMarkdown.of(HEAD, ROWS));
    }

    @Test
    void theJsonHasEveryFigure() {
        Golden.check("bench.json", BenchReport.of(HEAD, ROWS).json().replace(Version.text(), "VERSION"));
    }

    @Test
    void thePictureShowsCostOverSize() {
        Golden.check("bench.svg", Chart.svg(ROWS.targets(), ROWS.entries(), HEAD.note()));
    }
}
