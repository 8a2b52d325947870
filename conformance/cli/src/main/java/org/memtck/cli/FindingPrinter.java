package org.memtck.cli;

import java.io.PrintWriter;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.explain.Paragraph;
import org.memtck.kit.explain.TreeDrawing;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;

/** Prints one finding: the rule, the regions, the transcript up to where it differs, why, and how to see it again. */
final class FindingPrinter {
    private static final int WIDTH = 98;

    private final PrintWriter out;
    private final RuleBook book;
    private final ReplayHint hint;

    FindingPrinter(PrintWriter out, RuleBook book, ReplayHint hint) {
        this.out = out;
        this.book = book;
        this.hint = hint;
    }

    void print(Finding finding, KnownDeviations known) {
        out.println(finding.rule() + ": " + title(finding.rule()) + (finding.known() ? "  [known]" : "  [VIOLATED]"));
        for (KnownDeviations.Entry entry : known.entries()) {
            if (entry.rule() == finding.rule()) {
                String reason = "known because: " + entry.reason() + " " + entry.link();
                Paragraph.wrap(reason, WIDTH).forEach(line -> out.println("  " + line));
            }
        }
        out.println();
        TreeDrawing.after(finding.steps()).forEach(line -> out.println("    " + line));
        out.println();
        CounterexampleText.transcript(finding).lines().forEach(line -> out.println("    " + line));
        out.println();
        out.println("  differs in  " + finding.difference().aspect().word());
        String label = "  blamed      ";
        for (Rule rule : finding.blamed()) {
            out.println(label + rule + ": " + title(rule));
            label = " ".repeat(label.length());
        }
        out.println("  replay      " + hint.of(finding.rule()));
    }

    private String title(Rule rule) {
        return book.text(rule).title();
    }
}
