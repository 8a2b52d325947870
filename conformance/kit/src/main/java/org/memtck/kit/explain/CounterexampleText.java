package org.memtck.kit.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;
import org.memtck.spec.text.ScenarioText;

/** Writes a finding as a file: a transcript with what is expected, and comments that say what it shows. */
@Api
public final class CounterexampleText {
    private static final int WIDTH = 100;

    private final RuleBook book;

    /** Takes the words for the rules from the book. */
    public CounterexampleText(RuleBook book) {
        this.book = book;
    }

    /**
     * The whole file, each line ended.
     *
     * @param target who was certified, such as a name and a version
     * @param replay the command that runs the file again
     */
    public String file(Finding finding, String target, String replay) {
        StringBuilder out = new StringBuilder();
        RuleText rule = book.text(finding.rule());
        comment(out, rule.rule() + ": " + rule.title());
        comment(out, "");
        Paragraph.wrap(Paragraph.first(rule.statement()), WIDTH).forEach(line -> comment(out, line));
        comment(out, "");
        comment(out, "target   " + Shown.of(target));
        comment(out, "verdict  " + verdict(finding));
        comment(out, "differs  " + finding.difference().aspect().word());
        comment(out, "blamed   " + blamed(finding));
        comment(out, "replay   " + Shown.of(replay));
        drawing(out, finding);
        return out.append(transcript(finding)).toString();
    }

    private static String verdict(Finding finding) {
        return finding.known() ? "a known deviation" : "violated";
    }

    private static String blamed(Finding finding) {
        return finding.blamed().stream().map(Rule::id).collect(Collectors.joining(", "));
    }

    private static void drawing(StringBuilder out, Finding finding) {
        List<String> lines = TreeDrawing.after(finding.steps());
        comment(out, "");
        if (!lines.isEmpty()) {
            comment(out, "The regions at the end, each with its range in its container, the one that wins first:");
            comment(out, "");
            lines.forEach(line -> comment(out, "  " + line));
            comment(out, "");
        }
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
    private static String observed(Difference difference) {
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
