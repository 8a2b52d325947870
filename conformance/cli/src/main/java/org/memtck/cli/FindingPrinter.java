package org.memtck.cli;

import java.io.PrintWriter;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.explain.Explanation;
import org.memtck.kit.explain.ExplanationText;
import org.memtck.kit.explain.Paragraph;
import org.memtck.spec.rule.RuleBook;

/** Prints one finding: the rule, its explanation, and how to see it again. */
final class FindingPrinter {
    private static final int WIDTH = 98;

    private final PrintWriter out;
    private final RuleBook book;
    private final ExplanationText text;
    private final ReplayHint hint;

    FindingPrinter(PrintWriter out, RuleBook book, ReplayHint hint) {
        this.out = out;
        this.book = book;
        this.text = new ExplanationText(book);
        this.hint = hint;
    }

    void print(Explanation explanation, KnownDeviations known) {
        Finding finding = explanation.finding();
        String title = book.text(finding.rule()).title();
        out.println(finding.rule() + ": " + title + (finding.known() ? "  [known]" : "  [VIOLATED]"));
        for (KnownDeviations.Entry entry : known.entries()) {
            if (entry.rule() == finding.rule()) {
                String reason = "known because: " + entry.reason() + " " + entry.link();
                Paragraph.wrap(reason, WIDTH).forEach(line -> out.println("  " + line));
                out.println();
            }
        }
        text.lines(explanation).forEach(out::println);
        out.println("  replay      " + hint.of(finding.rule()));
    }
}
