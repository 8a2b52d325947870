package org.memtck.reference;

import java.util.List;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** A reference that takes lines of the scenario language. */
final class Lines {
    private final Reference reference;

    Lines(String... lines) {
        this(RuleSet.NONE, lines);
    }

    Lines(RuleSet avoided, String... lines) {
        reference = new Reference(Veto.of(avoided));
        done(lines);
    }

    /** A scenario of these lines. */
    static Scenario scenario(List<String> lines) {
        try {
            return ScenarioText.parse("memtck 1\n" + String.join("\n", lines));
        } catch (SyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static Operation parse(String line) {
        try {
            return ScenarioText.parseOperation(line);
        } catch (SyntaxException e) {
            throw new AssertionError(line, e);
        }
    }

    Step step(String line) {
        return reference.step(parse(line));
    }

    Step.Kind kind(String line) {
        return step(line).kind();
    }

    /** Takes lines that are all done. */
    void done(String... lines) {
        for (String line : lines) {
            if (kind(line) != Step.Kind.DONE) {
                throw new AssertionError("not done: " + line);
            }
        }
    }

    Observation observe(String line) {
        return step(line).expectation().canonical();
    }

    /** The answer to a line as text. */
    String answer(String line) {
        return ScenarioText.print(observe(line));
    }

    List<String> finalized(String line) {
        return observe(line).finalized();
    }
}
