package org.memtck.junit;

import java.nio.file.Path;
import java.util.List;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Difference;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.explain.Paragraph;
import org.memtck.kit.explain.TreeDrawing;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;
import org.opentest4j.AssertionFailedError;

/** What a failed test says: the rule, the regions, the scenario up to where it differs, and how to see it again. */
final class FailureMessage {
    private static final int WIDTH = 98;

    private final RuleBook book;

    FailureMessage(RuleBook book) {
        this.book = book;
    }

    /** A rule that is violated. */
    AssertionFailedError of(Finding finding, Run run, Settings settings, Path saved) {
        StringBuilder out = new StringBuilder();
        RuleText rule = book.text(finding.rule());
        line(out, RuleNodes.name(rule));
        line(out, "");
        Paragraph.wrap(Paragraph.first(rule.statement()), WIDTH).forEach(text -> line(out, "  " + text));
        scenario(out, finding.steps(), finding.difference());
        String label = "  blamed      ";
        for (Rule blamed : finding.blamed()) {
            line(out, label + RuleNodes.name(book.text(blamed)));
            label = " ".repeat(label.length());
        }
        line(out, "  found with  " + run + ", profile " + settings.profile().id());
        line(out, "  saved as    " + saved);
        line(out, "  to keep it  copy it into " + settings.regressions());
        return error(out, finding.difference());
    }

    /** A scenario that differs; where it stands comes first. */
    AssertionFailedError of(String head, List<Step> steps, Difference difference) {
        StringBuilder out = new StringBuilder();
        line(out, head);
        scenario(out, steps, difference);
        String label = "  decided by  ";
        for (Rule rule : steps.get(steps.size() - 1).rules().toList()) {
            line(out, label + RuleNodes.name(book.text(rule)));
            label = " ".repeat(label.length());
        }
        return error(out, difference);
    }

    private static void scenario(StringBuilder out, List<Step> steps, Difference difference) {
        line(out, "");
        List<String> drawing = TreeDrawing.after(steps);
        drawing.forEach(text -> line(out, "    " + text));
        if (!drawing.isEmpty()) {
            line(out, "");
        }
        CounterexampleText.transcript(steps, difference).lines().forEach(text -> line(out, "    " + text));
        line(out, "");
        line(out, "  differs in  " + difference.aspect().word());
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }

    /** The trace is left out: it would lead through the kit, and never to what is wrong. */
    private static AssertionFailedError error(StringBuilder out, Difference difference) {
        AssertionFailedError error =
                new AssertionFailedError(out.toString(), difference.expected(), difference.observed());
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }
}
