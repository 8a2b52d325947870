package org.memtck.kit.vectors;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.gate.UsedCapabilities;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Example;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.RuleText;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** The vectors: the examples of the specification, and a generated set. */
@Api
public final class Vectors {
    private Vectors() {}

    /** The examples of the specification, in its order. */
    public static List<Vector> examples() {
        List<Vector> vectors = new ArrayList<>();
        for (RuleText text : RuleBook.load().texts()) {
            int number = 1;
            for (Example example : text.examples()) {
                vectors.add(example("spec/" + text.rule() + "-" + number++ + ".mem", text, example));
            }
        }
        return vectors;
    }

    private static Vector example(String file, RuleText rule, Example example) {
        List<Step> steps;
        try {
            steps = Reference.run(ScenarioText.parse(example.text()));
        } catch (SyntaxException e) {
            throw new IllegalStateException(example + ": " + e.getMessage(), e);
        }
        String title = rule.rule() + ": " + rule.title();
        return of(file, VectorText.of(title, steps, example.text()), steps);
    }

    /**
     * The generated set. The same seed and number make the same vectors.
     *
     * @param seed chooses the scenarios
     * @param count how many, 1,000 or more
     * @throws IllegalStateException if some rule that is not open is hit by fewer than three of them
     */
    public static List<Vector> generated(long seed, int count) {
        return new VectorGenerator(seed).generate(count);
    }

    static Vector of(String file, VectorText text, List<Step> steps) {
        return new Vector(
                file,
                text.text(),
                UsedCapabilities.of(steps),
                BoundsFinder.of(steps),
                rules(steps),
                steps,
                text.freedoms());
    }

    /** The rules that decide some step. */
    static RuleSet rules(List<Step> steps) {
        RuleSet rules = RuleSet.NONE;
        for (Step step : steps) {
            rules = rules.union(step.rules());
        }
        return rules;
    }
}
