package org.memtck.faults.treewalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/** Transcripts that are played on a bus. */
final class Played {
    private static final TargetInfo INFO =
            new TargetInfo("treewalk", "1", TreeWalk.STRUCTURE.capabilities(), TreeWalk.STRUCTURE.parameters());

    private Played() {}

    /** Checks that the bus without a fault does what a transcript says. */
    static void onCorrectBus(String transcript) throws SyntaxException {
        on(new Parts(), transcript);
    }

    /** Checks that a bus of these parts does what a transcript says. */
    static void on(Parts parts, String text) throws SyntaxException {
        Transcript expected = ScenarioText.parseTranscript(
                text.startsWith(ScenarioText.HEADER) ? text : ScenarioText.HEADER + "\n" + text);

        Outcome outcome = new InProcessTarget(INFO, () -> new TreeWalkBus(parts)).run(expected.scenario());

        assertThat(outcome.end()).as(outcome.message()).isEqualTo(Outcome.End.COMPLETE);
        assertThat(ScenarioText.print(observed(expected, outcome))).isEqualTo(ScenarioText.print(expected));
    }

    /** The transcript with what was seen in the place of what was expected; steps without an expectation have none. */
    private static Transcript observed(Transcript expected, Outcome outcome) {
        List<Transcript.Step> steps = new ArrayList<>();
        for (int i = 0; i < outcome.observations().size(); i++) {
            Transcript.Step step = expected.steps().get(i);
            steps.add(
                    step.observation() == null
                            ? step
                            : new Transcript.Step(
                                    step.operation(), outcome.observations().get(i), step.line()));
        }
        return new Transcript(steps);
    }
}
