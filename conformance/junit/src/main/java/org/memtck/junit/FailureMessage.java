package org.memtck.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.board.Board;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.check.Difference;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.explain.IncidentWords;
import org.memtck.kit.explain.Paragraph;
import org.memtck.kit.explain.SessionText;
import org.memtck.kit.explain.TreeDrawing;
import org.memtck.kit.history.Session;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;
import org.memtck.spec.target.TargetInfo;
import org.opentest4j.AssertionFailedError;

/** What a failed test says: the rule, the regions, the scenario up to where it differs, and how to see it again. */
final class FailureMessage {
    private static final int WIDTH = 98;
    private static final int MOST_INCIDENTS = 3;

    private final RuleBook book;
    private final @Nullable Board board;

    /** Takes the words for the rules from the book. */
    FailureMessage(RuleBook book) {
        this(book, null);
    }

    /**
     * Takes the words for the rules from the book.
     *
     * @param board the board whose map every scenario begins with, or null
     */
    FailureMessage(RuleBook book, @Nullable Board board) {
        this.book = book;
        this.board = board;
    }

    /** A rule that is violated; each counterexample is saved as a file that its number leads to. */
    AssertionFailedError of(Finding finding, String run, Settings settings, IntFunction<Path> saved) {
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
        line(out, "  saved as    " + saved.apply(1));
        line(out, "  to keep it  copy it into " + settings.regressions());
        for (int number = 2; number <= finding.counterexamples().size(); number++) {
            String name = finding.counterexamples().get(number - 1).name();
            line(out, "  also fails  in another way, " + name + ", saved as " + saved.apply(number));
        }
        return error(out, finding.difference());
    }

    /** Differences that no rule can be blamed for. */
    AssertionFailedError of(List<Incident> incidents, String run, TargetInfo target) {
        StringBuilder out = new StringBuilder();
        line(out, target.name() + " differs from the rules, and no violated rule explains it; found with " + run);
        for (Incident incident : incidents.subList(0, Math.min(MOST_INCIDENTS, incidents.size()))) {
            line(out, "");
            Paragraph.wrap(IncidentWords.of(incident), WIDTH).forEach(text -> line(out, "  " + text));
            incident(out, incident);
        }
        if (incidents.size() > MOST_INCIDENTS) {
            line(out, "");
            line(out, "  and " + (incidents.size() - MOST_INCIDENTS) + " more");
        }
        return error(out, incidents.get(0).difference());
    }

    /** The session that shows it if there is one, else the scenario. */
    private void incident(StringBuilder out, Incident incident) {
        Session session = incident.history() == null ? null : incident.history().session();
        if (session == null) {
            scenario(out, incident.steps(), incident.difference());
            return;
        }
        line(out, "");
        SessionText.transcripts(session).forEach(text -> line(out, "    " + text));
        line(out, "");
        line(
                out,
                "  differs in  " + session.difference().aspect().word() + ", in " + SessionText.place(session)
                        + ", all in one life of the target");
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

    private void scenario(StringBuilder out, List<Step> steps, Difference difference) {
        line(out, "");
        List<String> drawing = TreeDrawing.after(steps);
        drawing.forEach(text -> line(out, "    " + text));
        if (!drawing.isEmpty()) {
            line(out, "");
        }
        int given = board == null ? 0 : Math.min(board.map().size(), steps.size() - 1);
        if (board != null) {
            line(out, "    (the map of the board " + board.name() + ", " + given + " steps)");
        }
        CounterexampleText.transcript(steps.subList(given, steps.size()), difference)
                .lines()
                .forEach(text -> line(out, "    " + text));
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
