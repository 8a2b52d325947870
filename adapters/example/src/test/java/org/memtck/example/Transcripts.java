package org.memtck.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/** Runs transcripts. An operation under which no observation stands is expected to end with a plain ok. */
public final class Transcripts {
    private Transcripts() {}

    /** Runs a transcript, given without its header, on the page-table bus. */
    public static void check(String lines) {
        check(new ExampleProvider(), lines);
    }

    /** Runs a transcript, given without its header, on a provider's target. */
    public static void check(TargetProvider provider, String lines) {
        try {
            check(provider.open(""), lines);
        } catch (TargetUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a transcript, given without its header. */
    public static void check(Target target, String lines) {
        Transcript expected = parse(lines);
        Outcome outcome = target.run(expected.scenario());
        assertThat(outcome.end()).as(outcome.message()).isEqualTo(Outcome.End.COMPLETE);
        List<Transcript.Step> wanted = new ArrayList<>();
        List<Transcript.Step> observed = new ArrayList<>();
        for (int i = 0; i < expected.steps().size(); i++) {
            Transcript.Step step = expected.steps().get(i);
            Observation want = step.observation() == null ? Observation.ok() : step.observation();
            Observation seen = outcome.observations().get(i);
            wanted.add(new Transcript.Step(step.operation(), want, 0));
            observed.add(new Transcript.Step(step.operation(), isSameError(want, seen) ? want : seen, 0));
        }
        assertThat(ScenarioText.print(new Transcript(observed))).isEqualTo(ScenarioText.print(new Transcript(wanted)));
    }

    /** The words of an error are the bus' own. */
    private static boolean isSameError(Observation want, Observation seen) {
        return want.status() == Status.ERROR && seen.status() == Status.ERROR;
    }

    private static Transcript parse(String lines) {
        try {
            return ScenarioText.parseTranscript(ScenarioText.HEADER + "\n" + lines);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
