package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Steps and findings from texts. */
final class Findings {
    private Findings() {}

    static List<Step> steps(String... lines) {
        try {
            return Reference.run(ScenarioText.parse("memtck 1\n" + String.join("\n", lines)));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A finding whose last step differs. */
    static Finding finding(Rule rule, Aspect aspect, String observed, boolean known, String... lines) {
        List<Step> steps = steps(lines);
        Step last = steps.get(steps.size() - 1);
        String expected = ScenarioText.print(last.expectation().canonical());
        List<Rule> blamed = new ArrayList<>(last.rules().toList());
        blamed.remove(rule);
        blamed.add(0, rule);
        return new Finding(rule, blamed, steps, new Difference(aspect, expected, observed), known);
    }
}
