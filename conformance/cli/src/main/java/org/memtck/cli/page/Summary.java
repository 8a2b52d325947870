package org.memtck.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.memtck.cli.markup.Escape;
import org.memtck.cli.report.FindingEntry;
import org.memtck.cli.report.IncidentEntry;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.Report;

/** A report in Markdown, short, as build servers show it below a run. */
final class Summary {
    private static final String FENCE = "~~~~";

    private final Report report;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private Summary(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    static String of(Report report, Words words) {
        Summary summary = new Summary(report, words);
        summary.write();
        return String.join("\n", summary.lines) + "\n";
    }

    private void write() {
        lines.add("<!-- written by memtck -->");
        lines.add("## " + plain(Words.target(report)) + ": " + plain(Words.verdict(report)));
        lines.add("");
        Words.reasons(report).forEach(reason -> lines.add("- " + plain(reason)));
        lines.add("");
        lines.add("| | |");
        lines.add("|---|---|");
        row("dialect", Words.dialect(report));
        row("rules", Words.counts(report));
        row("run", Words.number(report.cases()) + " cases, " + Words.number(report.operations()) + " operations");
        row("seed", report.seed() + ", profile " + report.profile());
        row("memtck", report.memtck() + (report.commit() == null ? "" : ", commit " + report.commit()));
        OptionsEntry options = report.options();
        if (options != null) {
            row("run again", options.command());
        }
        report.findings().forEach(this::finding);
        report.incidents().forEach(this::incident);
    }

    private void row(String label, String text) {
        lines.add("| " + label + " | " + plain(text) + " |");
    }

    private static String plain(String text) {
        return Escape.markdown(text);
    }

    private void finding(FindingEntry finding) {
        String known = finding.known() ? " (known)" : "";
        folded(words.titled(finding.rule()) + known, TextOfFinding.lines(finding));
    }

    private void incident(IncidentEntry incident) {
        List<String> text = new ArrayList<>(incident.scenario());
        text.add("expected: " + incident.expected());
        text.add("observed: " + incident.observed());
        folded(incident.kind().replace('-', ' ') + ": " + incident.aspect(), text);
    }

    private void folded(String title, List<String> text) {
        String fence = FENCE;
        while (contains(text, fence)) {
            fence += "~";
        }
        lines.add("");
        lines.add("<details><summary>" + plain(title) + "</summary>");
        lines.add("");
        lines.add(fence + "text");
        text.forEach(line -> lines.add(Escape.plain(line)));
        lines.add(fence);
        lines.add("");
        lines.add("</details>");
    }

    private static boolean contains(List<String> text, String fence) {
        return text.stream().anyMatch(line -> line.contains(fence));
    }
}
