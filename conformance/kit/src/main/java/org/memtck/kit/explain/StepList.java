package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;

/** The steps of a finding by number, with what is expected where it is more than {@code ok}. */
final class StepList {
    private static final int MOST_STEPS = 30;
    private static final int WIDTH = 88;
    /** The most lines of what a target said before it broke off. */
    private static final int MOST_WORDS = 4;
    /** How much is shown before the first difference of answers that are too long to show. */
    private static final int BEFORE = 40;

    private static final String BEHIND = "       ";

    private StepList() {}

    static List<String> of(Explanation explanation, Given given) {
        List<Step> steps = explanation.finding().steps();
        List<String> lines = new ArrayList<>();
        int first = Math.max(given.steps(), steps.size() - MOST_STEPS);
        if (given.steps() > 0) {
            lines.add("  (" + given.title() + ")");
        }
        if (first > given.steps()) {
            lines.add("  (" + Numbers.counted(first - given.steps(), "step") + " before)");
        }
        for (int i = first; i < steps.size(); i++) {
            Step step = steps.get(i);
            lines.add(String.format("%5d  ", i + 1) + cut(ScenarioText.print(step.operation()), 0));
            String note = given.note(steps, i);
            if (!note.isEmpty()) {
                lines.add(BEHIND + cut("(" + note + ")", 0));
            }
            Observation expected = step.expectation().canonical();
            if (i < steps.size() - 1 && !expected.equals(Observation.ok())) {
                lines.add(BEHIND + cut("= " + ScenarioText.print(expected), 0));
            }
        }
        last(explanation).forEach(line -> lines.add(BEHIND + line));
        return lines;
    }

    private static List<String> last(Explanation explanation) {
        List<Step> steps = explanation.finding().steps();
        boolean map = steps.get(steps.size() - 1).operation() instanceof Operation.FlatView;
        if (map && explanation.map().differs()) {
            return MapText.sides(explanation.map());
        }
        Difference difference = explanation.finding().difference();
        String expected = "= " + Shown.of(difference.expected());
        String observed = CounterexampleText.observed(difference);
        if (!observed.startsWith("=")) {
            List<String> lines = new ArrayList<>(List.of("expected  " + cut(expected, 0)));
            List<String> words = Paragraph.wrap(observed, WIDTH);
            lines.add("observed  " + words.get(0));
            words.stream().skip(1).limit(MOST_WORDS).forEach(line -> lines.add("            " + line));
            return lines;
        }
        int differs = firstDifference(expected, observed);
        return List.of("expected  " + cut(expected, differs), "observed  " + cut(observed, differs));
    }

    private static int firstDifference(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    /** A text that is too long, as far as it fits, from somewhat before a position on. */
    private static String cut(String text, int position) {
        if (text.length() <= WIDTH) {
            return text;
        }
        int from = position < WIDTH - BEFORE ? 0 : position - BEFORE;
        int to = Math.min(text.length(), from + WIDTH);
        return (from > 0 ? "..." : "") + text.substring(from, to) + (to < text.length() ? "..." : "");
    }
}
