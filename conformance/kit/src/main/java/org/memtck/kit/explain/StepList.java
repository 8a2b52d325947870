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
        List<Rounds> all = Rounds.of(steps, given.steps());
        List<Rounds> shown = all.subList(Math.max(0, all.size() - MOST_STEPS + 1), all.size());
        List<String> lines = new ArrayList<>();
        int first = shown.isEmpty() ? 0 : shown.get(0).from();
        if (given.steps() > 0) {
            lines.add("  (" + given.title() + ")");
        }
        if (first > given.steps()) {
            lines.add("  (" + Numbers.counted(first - given.steps(), "step") + " before)");
        }
        for (Rounds rounds : shown) {
            for (int i = rounds.from(); i < rounds.from() + rounds.length(); i++) {
                lines.addAll(step(steps, i, given));
            }
            if (rounds.times() > 1) {
                lines.add(BEHIND + repeated(rounds));
            }
        }
        lines.addAll(step(steps, steps.size() - 1, given));
        last(explanation).forEach(line -> lines.add(BEHIND + line));
        return lines;
    }

    private static List<String> step(List<Step> steps, int index, Given given) {
        Step step = steps.get(index);
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%5d  ", index + 1) + cut(ScenarioText.print(step.operation()), 0));
        String note = given.note(steps, index);
        if (!note.isEmpty()) {
            lines.add(BEHIND + cut("(" + note + ")", 0));
        }
        Observation expected = step.expectation().canonical();
        if (index < steps.size() - 1 && !expected.equals(Observation.ok())) {
            lines.add(BEHIND + cut("= " + ScenarioText.print(expected), 0));
        }
        return lines;
    }

    private static String repeated(Rounds rounds) {
        String what = rounds.length() == 1 ? "this step" : "these " + rounds.length() + " steps";
        return "(" + what + " " + rounds.times() + " times, to step " + rounds.end() + ")";
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
