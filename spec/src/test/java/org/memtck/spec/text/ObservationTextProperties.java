package org.memtck.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.ObservationArbitraries;
import org.memtck.spec.scenario.Operation;

class ObservationTextProperties {
    @Provide
    Arbitrary<Observation> observations() {
        return ObservationArbitraries.observations();
    }

    @Property(seed = "1", tries = 2000)
    void whatIsPrintedIsParsedToTheSameObservation(@ForAll("observations") Observation observation)
            throws SyntaxException {
        assertThat(ScenarioText.parseObservation(ScenarioText.print(observation)))
                .isEqualTo(observation);
    }

    @Property(seed = "2")
    void printingIsCanonical(@ForAll("observations") Observation observation) throws SyntaxException {
        String text = ScenarioText.print(observation);

        assertThat(ScenarioText.print(ScenarioText.parseObservation("  " + text.replace(" ", "   "))))
                .isEqualTo(text);
    }

    @Property(seed = "3")
    void transcriptsRoundTrip(@ForAll("observations") Observation observation) throws SyntaxException {
        Operation operation = new Operation.Begin();
        Transcript transcript = new Transcript(List.of(
                new Transcript.Step(operation, observation, 2), new Transcript.Step(new Operation.Commit(), null, 4)));

        assertThat(ScenarioText.parseTranscript(ScenarioText.print(transcript))).isEqualTo(transcript);
    }

    @Property(seed = "4")
    void aMessageIsOneWordOnTheWire(@ForAll String message) throws SyntaxException {
        String text = ScenarioText.print(Observation.error(message));

        assertThat(text).matches("error message=[!-\"$-~]*");
        assertThat(ScenarioText.print(ScenarioText.parseObservation(text))).isEqualTo(text);
    }
}
