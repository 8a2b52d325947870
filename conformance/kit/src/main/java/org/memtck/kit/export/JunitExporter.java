package org.memtck.kit.export;

import java.util.Locale;
import java.util.stream.Collectors;
import org.memtck.spec.Api;
import org.memtck.spec.export.ExpectedScenario;
import org.memtck.spec.export.ExportException;
import org.memtck.spec.export.ScenarioExporter;
import org.memtck.spec.target.Capability;
import org.memtck.spec.text.ScenarioText;

/** Writes a scenario as a test class for JUnit, which a project in Java extends. */
@Api
public final class JunitExporter implements ScenarioExporter {
    /** The longest transcript, in characters: javac takes constants of at most 65,535 bytes. */
    private static final int LARGEST = 60_000;

    /** Made by {@link java.util.ServiceLoader}. */
    public JunitExporter() {}

    @Override
    public String form() {
        return "junit";
    }

    @Override
    public String help() {
        return "junit: a test class in Java to be extended by one that makes the adapter of what is tested; it needs"
                + " org.memtck:memtck-junit among the test dependencies.";
    }

    @Override
    public String export(ExpectedScenario scenario) throws ExportException {
        String name = className(scenario.name());
        return """
                import java.util.Set;
                import org.junit.jupiter.api.Test;
                import org.memtck.junit.ScenarioAssertions;
                import org.memtck.spec.target.Capability;
                import org.memtck.spec.target.InProcessTarget;
                import org.memtck.spec.target.MemorySubsystem;
                import org.memtck.spec.target.Parameters;
                import org.memtck.spec.target.Target;
                import org.memtck.spec.target.TargetInfo;
                import org.memtck.spec.text.ScenarioText;
                import org.memtck.spec.text.SyntaxException;

                /**
                 * %s
                 *
                 * <p>To run it, extend it where your tests are, and return from {@code create} the adapter that joins your bus to
                 * memtck's contract. If an answer is wrong, the test fails with the steps up to there and a map.
                 */
                abstract class %s {
                    /** The operations; under each stands what the rules expect, of which some freedoms may be taken. */
                    private static final String SCENARIO = \"""
                %s            \""";

                    /** Returns a fresh, empty implementation. */
                    protected abstract MemorySubsystem create();

                    @Test
                    void conforms() throws SyntaxException {
                        Set<Capability> needed = Set.of(
                                %s);
                        TargetInfo info = new TargetInfo(getClass().getSimpleName(), "", needed, Parameters.UNBOUNDED);
                        try (Target target = new InProcessTarget(info, this::create)) {
                            ScenarioAssertions.assertConforms(target, ScenarioText.parse(SCENARIO));
                        }
                    }
                }
                """.formatted(title(scenario), name, transcript(scenario), capabilities(scenario));
    }

    /** The title, which must not end the comment that it stands in, nor be taken for markup. */
    private static String title(ExpectedScenario scenario) {
        return scenario.title()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    private static String className(String name) {
        StringBuilder out = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean fits = Character.isLetterOrDigit(c) && c < 128;
            if (fits) {
                out.append(begins ? Character.toUpperCase(c) : c);
            }
            begins = !fits;
        }
        String base = out.isEmpty() || Character.isDigit(out.charAt(0)) ? "Scenario" + out : out.toString();
        return base.toLowerCase(Locale.ROOT).matches(".*(scenario|test)") ? base : base + "Scenario";
    }

    private static String transcript(ExpectedScenario scenario) throws ExportException {
        StringBuilder out = new StringBuilder();
        line(out, ScenarioText.HEADER);
        for (ExpectedScenario.Step step : scenario.steps()) {
            line(out, ScenarioText.print(step.operation()));
            line(out, "= " + ScenarioText.print(step.expectation().canonical()));
            if (out.length() > LARGEST) {
                throw new ExportException(
                        step.line(), "a constant in Java cannot hold all of it; reduce the scenario first");
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String text) {
        out.append("            ").append(text).append('\n');
    }

    private static String capabilities(ExpectedScenario scenario) {
        return scenario.needs().stream()
                .map(Capability::name)
                .map(name -> "Capability." + name)
                .collect(Collectors.joining(",\n                "));
    }
}
