package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/** The reference answers the scenarios at the edges of the rules as the clauses that they name say. */
final class ClausesTest {
    private static final Path FOLDER = Path.of("../spec/src/test/resources/clauses");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".mem"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(files()).hasSizeGreaterThan(25);
    }

    @TestFactory
    Stream<DynamicTest> theReferenceAnswersWhatTheClauseSays() throws IOException {
        return files().stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> agrees(Files.readString(file))));
    }

    private static void agrees(String text) throws SyntaxException {
        Transcript transcript = ScenarioText.parseTranscript(text);
        Reference reference = new Reference();
        List<Transcript.Step> answered = new ArrayList<>();
        for (Transcript.Step step : transcript.steps()) {
            Step expected = reference.step(step.operation());
            assertThat(expected.kind()).as(ScenarioText.print(step.operation())).isIn(Step.Kind.DONE, Step.Kind.MISUSE);
            answered.add(
                    new Transcript.Step(step.operation(), expected.expectation().canonical(), step.line()));
        }
        assertThat(ScenarioText.print(new Transcript(answered))).isEqualTo(ScenarioText.print(transcript));
    }

    /** Its name and its first line say which rule that is; every answer is stated. */
    @TestFactory
    Stream<DynamicTest> eachOneNamesTheClauseThatAnswersIt() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String[] words = file.getFileName().toString().split("-", 3);
                    String id = words[0] + "-" + words[1];
                    assertThat(Rule.withId(id)).isPresent();
                    String text = Files.readString(file);
                    assertThat(text.lines().findFirst().orElseThrow()).matches("# .*\\b" + id + "\\b.*: .+");
                    assertThat(ScenarioText.parseTranscript(text).steps())
                            .allSatisfy(step -> assertThat(step.observation()).isNotNull());
                }));
    }
}
