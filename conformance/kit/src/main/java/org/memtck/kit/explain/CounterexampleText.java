package org.memtck.kit.explain;

import java.util.List;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.text.ScenarioText;

/** Writes a finding as a file: a transcript with what is expected, and comments that say what it shows. */
@Api
public final class CounterexampleText {
    private final ExplanationText text;
    private final RuleBook book;

    /** Takes the words for the rules from the book. */
    public CounterexampleText(RuleBook book) {
        this(book, Given.NONE);
    }

    /**
     * Takes the words for the rules from the book.
     *
     * @param given what every scenario begins with
     */
    public CounterexampleText(RuleBook book, Given given) {
        this.text = new ExplanationText(book, given);
        this.book = book;
    }

    /**
     * Returns the whole file of a finding whose target is not available.
     *
     * @param target what was certified, such as a name and a version
     * @param replay the command that replays the file
     */
    public String file(Finding finding, String target, String replay) {
        return file(Explainer.explain(finding), target, replay);
    }

    /**
     * Returns the whole file, with a line end after each line.
     *
     * @param target what was certified, such as a name and a version
     * @param replay the command that replays the file
     */
    public String file(Explanation explanation, String target, String replay) {
        Finding finding = explanation.finding();
        StringBuilder out = new StringBuilder();
        comment(out, finding.rule() + ": " + book.text(finding.rule()).title());
        comment(out, "");
        text.rule(finding.rule()).forEach(line -> comment(out, line));
        comment(out, "");
        if (!explanation.drawing().isEmpty()) {
            explanation.drawing().forEach(line -> comment(out, line.isEmpty() ? "" : "  " + line));
            comment(out, "");
        }
        comment(out, ExplanationText.labelled("target", Shown.of(target)));
        comment(out, ExplanationText.labelled("verdict", verdict(finding)));
        text.facts(explanation).forEach(line -> comment(out, line));
        comment(out, ExplanationText.labelled("replay", Shown.of(replay)));
        comment(out, "");
        return out.append(transcript(finding)).toString();
    }

    private static String verdict(Finding finding) {
        return finding.known() ? "a known deviation" : "violated";
    }

    /** The transcript alone, each line ended: the last operation has what was observed as a comment. */
    public static String transcript(Finding finding) {
        return transcript(finding.steps(), finding.difference());
    }

    /** The same of steps of which the last one differs. */
    public static String transcript(List<Step> steps, Difference difference) {
        StringBuilder out = new StringBuilder(ScenarioText.HEADER).append('\n');
        for (Step step : steps) {
            out.append(ScenarioText.print(step.operation())).append('\n');
            out.append("= ")
                    .append(ScenarioText.print(step.expectation().canonical()))
                    .append('\n');
        }
        String due = due(steps.get(steps.size() - 1), difference);
        if (!due.isEmpty()) {
            comment(out, "due by now: = " + due);
        }
        comment(out, "observed: " + observed(difference));
        return out.toString();
    }

    /** What is expected of the last operation if earlier ones left it to be made up for, or nothing. */
    private static String due(Step last, Difference difference) {
        String expected = difference.expected();
        return expected.equals(ScenarioText.print(last.expectation().canonical())) ? "" : Shown.of(expected);
    }

    /** What was observed, as an observation line; a run that broke off has none, and says how. */
    static String observed(Difference difference) {
        return switch (difference.aspect()) {
            case CRASH -> "the target died: " + Shown.of(difference.observed());
            case HANG -> "the target did not answer in time: " + Shown.of(difference.observed());
            case ERROR -> "no answer: " + Shown.of(difference.observed());
            default -> "= " + Shown.of(difference.observed());
        };
    }

    private static void comment(StringBuilder out, String line) {
        out.append(line.isEmpty() ? "#" : "# ").append(line).append('\n');
    }
}
