package org.memtck.cli.result;

import java.io.PrintWriter;
import org.memtck.cli.report.OneCounterexample;
import org.memtck.cli.report.ReplayHint;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.explain.Explanation;
import org.memtck.kit.explain.ExplanationText;
import org.memtck.kit.explain.Given;
import org.memtck.kit.explain.Paragraph;
import org.memtck.spec.rule.RuleBook;

/** Prints one finding: the rule, its explanation, and how to see it again. */
final class FindingPrinter {
    private static final int WIDTH = 98;

    private final PrintWriter out;
    private final RuleBook book;
    private final ExplanationText text;
    private final ReplayHint hint;

    FindingPrinter(PrintWriter out, RuleBook book, ReplayHint hint, Given given) {
        this.out = out;
        this.book = book;
        this.text = new ExplanationText(book, given);
        this.hint = hint;
    }

    void print(Explanation explanation, KnownDeviations known) {
        Finding finding = explanation.finding();
        String title = book.text(finding.rule()).title();
        out.println(finding.rule() + ": " + title + "  [" + mark(finding) + "]");
        for (KnownDeviations.Entry entry : known.entries()) {
            if (entry.rule() == finding.rule() && entry.covers(finding)) {
                String reason = "known because: " + entry.reason() + " " + entry.link();
                Paragraph.wrap(reason, WIDTH).forEach(line -> out.println("  " + line));
                out.println();
            }
        }
        text.lines(explanation).forEach(out::println);
        out.println("  replay      " + hint.of(finding));
        if (!finding.counterexamples().get(0).reduced()) {
            out.println(
                    "  not reduced the campaign ended before the scenario could be made smaller and the blame be tested");
        }
        for (int number = 2; number <= finding.counterexamples().size(); number++) {
            alsoFails(finding, number);
        }
    }

    private static String mark(Finding finding) {
        String certain = finding.known() ? "known" : "VIOLATED";
        return OneCounterexample.isSuspicion(finding) ? "SUSPECTED" : certain;
    }

    /** Another way in which the rule fails: what differs in its last step; the file has the rest. */
    private void alsoFails(Finding finding, int number) {
        Counterexample other = finding.counterexamples().get(number - 1);
        out.println();
        out.println("  also fails in another way: " + other.name() + ", " + hint.file(finding.rule(), number)
                + (other.reduced() ? "" : ", not reduced"));
        LastStep.of(other).forEach(line -> out.println("      " + line));
    }
}
