package org.memtck.kit.vectors;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.memtck.kit.gate.UsedCapabilities;
import org.memtck.reference.Step;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;
import org.memtck.spec.text.ScenarioText;

/**
 * The text of a vector.
 *
 * @param text all of it
 * @param freedoms how many lines tell of a freedom
 */
record VectorText(String text, int freedoms) {
    /** Steps as the language prints them, with the freedoms below each. */
    static VectorText of(String title, List<Step> steps) {
        StringBuilder out = head(title, Vectors.rules(steps), UsedCapabilities.of(steps));
        out.append(ScenarioText.HEADER).append('\n');
        Freedoms freedoms = new Freedoms();
        int count = 0;
        for (Step step : steps) {
            ScenarioText.print(step.operation(), out).append("\n= ");
            out.append(ScenarioText.print(step.expectation().canonical())).append('\n');
            count += append(freedoms.below(step), out);
        }
        return new VectorText(out.toString(), count);
    }

    /** A transcript as somebody wrote it, with the freedoms below each observation. */
    static VectorText of(String title, List<Step> steps, String written) {
        StringBuilder out = head(title, Vectors.rules(steps), UsedCapabilities.of(steps));
        Freedoms freedoms = new Freedoms();
        Iterator<Step> next = steps.iterator();
        int count = 0;
        for (String line : written.lines().toList()) {
            out.append(line).append('\n');
            if (line.stripLeading().startsWith("=")) {
                count += append(freedoms.below(next.next()), out);
            }
        }
        return new VectorText(out.toString(), count);
    }

    private static StringBuilder head(String title, RuleSet rules, Set<Capability> needs) {
        String ids = needs.stream().sorted().map(Capability::id).collect(Collectors.joining(" "));
        return new StringBuilder("# " + title + "\n# rules: " + rules + "\n# needs: " + ids + "\n");
    }

    private static int append(List<String> lines, StringBuilder out) {
        int free = 0;
        for (String line : lines) {
            out.append(line).append('\n');
            free += line.startsWith(Freedoms.FREE) ? 1 : 0;
        }
        return free;
    }
}
