package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.reference.verdict.Judge;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/** Where variants meet open clauses, joined ranges, and changes of attributes. */
class VariantEdgesTest {
    private static final Path FILE = Path.of("src/test/resources/variants.txt");

    /** What a target in a dialect was seen to do last. */
    private record Seen(String title, List<Operation> operations, Observation last) {
        Dialect dialect() {
            return Dialect.parse(title.substring(0, title.indexOf(':')));
        }

        boolean isAllowedIn(Dialect dialect) {
            Parameters target = Parameters.UNBOUNDED.in(dialect);
            Reference reference = new Reference(Veto.NONE, target);
            operations.subList(0, operations.size() - 1).forEach(reference::step);
            Step step = reference.last(operations.get(operations.size() - 1));
            return new Judge(target).judge(step.expectation(), last).differs() == null;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private static Stream<Seen> seen() throws IOException {
        return Arrays.stream(Files.readString(FILE).split("(?m)^## ")).skip(1).map(VariantEdgesTest::parsed);
    }

    private static Seen parsed(String section) {
        int end = section.indexOf('\n');
        int answer = section.indexOf("\n= ");
        String operations = section.substring(end, answer);
        String last = operations.substring(operations.lastIndexOf('\n') + 1);
        try {
            Transcript transcript = ScenarioText.parseTranscript(
                    "memtck 1\n" + last + section.substring(answer).stripTrailing() + "\n");
            return new Seen(
                    section.substring(0, end),
                    ScenarioText.parse("memtck 1" + operations + "\n").operations(),
                    Objects.requireNonNull(transcript.steps().get(0).observation()));
        } catch (SyntaxException e) {
            throw new IllegalStateException(section, e);
        }
    }

    @ParameterizedTest
    @MethodSource("seen")
    void aVariantAllowsWhatTheStrictRulesDoNot(Seen seen) {
        assertThat(seen.isAllowedIn(seen.dialect())).isTrue();
        assertThat(seen.isAllowedIn(Dialect.STRICT)).isFalse();
    }
}
