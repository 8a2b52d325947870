package org.memtck.spec.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;

class TranscriptTextTest {
    @Test
    void stepsKnowTheirLines() throws SyntaxException {
        Transcript transcript = ScenarioText.parseTranscript("""
                # a comment

                memtck 1
                begin   # here
                = ok
                # between

                commit
                """);

        assertThat(transcript.steps())
                .containsExactly(
                        new Transcript.Step(new Operation.Begin(), Observation.ok(), 4),
                        new Transcript.Step(new Operation.Commit(), null, 8));
    }

    @Test
    void aScenarioIsATranscriptWithoutItsObservations() throws SyntaxException {
        assertThat(ScenarioText.parse("memtck 1\nbegin\n= illegal rule=TXN-1\n").operations())
                .containsExactly(new Operation.Begin());
    }

    @Test
    void anEmptyScenarioHasAHeader() throws SyntaxException {
        assertThat(ScenarioText.parse("memtck 1").operations()).isEmpty();
    }

    @Test
    void aSessionIsOneTranscriptAfterTheOtherEachWithItsHeader() throws SyntaxException {
        String text = """
                # a session
                memtck 1
                begin
                = ok
                memtck 1   # nothing is left of it

                \tmemtck 1
                commit
                """;

        assertThat(ScenarioText.parseSession(text))
                .containsExactly(
                        new Transcript(List.of(new Transcript.Step(new Operation.Begin(), Observation.ok(), 3))),
                        new Transcript(List.of()),
                        new Transcript(List.of(new Transcript.Step(new Operation.Commit(), null, 8))));
    }

    @Test
    void oneTranscriptIsASessionOfOne() throws SyntaxException {
        String text = "memtck 1\nbegin\n= ok\n";

        assertThat(ScenarioText.parseSession(text)).containsExactly(ScenarioText.parseTranscript(text));
    }

    @Test
    void anObservationOfASessionStandsUnderAnOperationOfItsOwnScenario() {
        assertThatThrownBy(() -> ScenarioText.parseSession("memtck 1\nbegin\nmemtck 1\n= ok"))
                .isInstanceOf(SyntaxException.class)
                .hasMessage("line 4, column 1: an observation stands under an operation, one under each");
    }

    @Test
    void everyHeaderOfASessionNamesTheVersion() {
        assertThatThrownBy(() -> ScenarioText.parseSession("memtck 1\nbegin\nmemtck 2\n"))
                .isInstanceOf(SyntaxException.class)
                .hasMessage("line 3, column 8: version '2' of the language is unknown; this is version 1");
    }

    static String[][] malformed() {
        return new String[][] {
            {
                "memtck 1\nbegin\nmemtck 1",
                "line 3, column 1: a second scenario begins here: this is a session, where one scenario is expected"
            },
            {"", "line 1, column 1: expected 'memtck 1' as the first line"},
            {"\n# nothing\n", "line 1, column 1: expected 'memtck 1' as the first line"},
            {"begin", "line 1, column 1: expected 'memtck 1' as the first line"},
            {"= ok\nmemtck 1", "line 1, column 1: expected 'memtck 1' as the first line"},
            {"memtck", "line 1, column 7: expected the version of the language before the end of the line"},
            {"memtck 2", "line 1, column 8: version '2' of the language is unknown; this is version 1"},
            {"memtck 1 2", "line 1, column 10: unexpected '2', expected the end of the line"},
            {"memtck 1\n= ok", "line 2, column 1: an observation stands under an operation, one under each"},
            {
                "memtck 1\nbegin\n= ok\n = ok",
                "line 4, column 1: an observation stands under an operation, one under each"
            },
            {"memtck 1\nbegin\n=\n", "line 3, column 2: expected a status before the end of the line"},
            {
                "memtck 1\nbegin\n\n  = okay\n",
                "line 4, column 5: expected ok, rejected, fault, unsupported, illegal or " + "error, not 'okay'"
            },
            {"memtck 1\nbegin\nbegin now\n", "line 3, column 7: unexpected 'now', expected the end of the line"},
        };
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedTextIsRefusedWithLineAndColumn(String text, String message) {
        assertThatThrownBy(() -> ScenarioText.parseTranscript(text))
                .isInstanceOf(SyntaxException.class)
                .hasMessage(message);
    }
}
