package org.memtck.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Example;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;

/** The examples are whole transcripts. Whether they are right is for the reference to say. */
class RuleExamplesTest {
    static Stream<Named<Example>> examples() {
        return RuleBook.load().texts().stream()
                .flatMap(text ->
                        text.examples().stream().map(example -> Named.of(text.rule() + " at " + example, example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyOperationOfAnExampleHasItsObservation(Example example) throws SyntaxException {
        Transcript transcript = ScenarioText.parseTranscript(example.text());

        assertThat(transcript.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.observation())
                        .as("line %d of %s", step.line(), example)
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void observationsStandInTheirCanonicalForm(Example example) throws SyntaxException {
        List<String> printed = ScenarioText.parseTranscript(example.text()).steps().stream()
                .map(Transcript.Step::observation)
                .flatMap(Stream::ofNullable)
                .map(observation -> "= " + ScenarioText.print(observation))
                .toList();

        assertThat(example.text().lines().filter(line -> line.startsWith("="))).containsExactlyElementsOf(printed);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void misuseNamesARuleAndNothingFails(Example example) throws SyntaxException {
        for (Transcript.Step step : ScenarioText.parseTranscript(example.text()).steps()) {
            Observation observation = Objects.requireNonNull(step.observation());
            assertThat(observation.status()).isNotIn(Status.ERROR, Status.UNSUPPORTED);
            if (observation.status() == Status.ILLEGAL) {
                assertThat(Stream.of(Rule.values()).map(Rule::id)).contains(observation.detail());
            }
        }
    }
}
