package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/**
 * Runs transcripts on the QEMU that is installed: each is what that QEMU answers, one line under each operation. Numbers may
 * be in its {@link Pages}.
 */
final class QemuTranscripts implements AutoCloseable {
    private final Target target;
    private final Pages pages;

    QemuTranscripts() throws TargetUnavailableException {
        target = new QemuProvider().open("");
        pages = new Pages(target.info().parameters().page());
    }

    /** Checks that QEMU answers just so. The text is without its header. */
    void replay(String text) throws SyntaxException {
        Transcript expected = transcript(text);
        Outcome outcome = target.run(expected.scenario());
        assertThat(outcome.message()).isEmpty();
        List<Transcript.Step> steps = new ArrayList<>();
        for (Observation observation : outcome.observations()) {
            Operation operation = expected.steps().get(steps.size()).operation();
            steps.add(new Transcript.Step(operation, observation, 0));
        }
        assertThat(ScenarioText.print(new Transcript(steps))).isEqualTo(ScenarioText.print(expected));
    }

    /** How QEMU runs what may kill it. */
    Outcome run(String text) throws SyntaxException {
        return target.run(transcript(text).scenario());
    }

    private Transcript transcript(String text) throws SyntaxException {
        return ScenarioText.parseTranscript(ScenarioText.HEADER + "\n" + pages.in(text));
    }

    @Override
    public void close() {
        target.close();
    }
}
