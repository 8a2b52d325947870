package org.memtck.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.text.ScenarioText;

/**
 * Writes scenarios for an agent, in large pieces.
 *
 * <p>Before the first scenario and after each one stand the two lines of {@link #FENCE}. The second is no operation;
 * its answer, which is other than that to {@code reset}, shows that each line got one reply: an agent that answers a
 * line twice, or not at all, is out of step at the next fence, and so within the scenario in which it happened. The
 * {@code reset} comes last so that a death in the clean-up belongs to the scenario that is cleaned up.
 */
final class ScenarioEncoder {
    /** What separates scenarios. */
    static final String FENCE = "reset\nsync\n";

    private static final int PIECE = 1 << 15;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(2 * PIECE).append(FENCE);

    ScenarioEncoder(OutputStream out) {
        this.out = out;
    }

    void write(Scenario scenario) throws IOException {
        for (Operation operation : scenario.operations()) {
            ScenarioText.print(operation, text).append('\n');
            if (text.length() >= PIECE) {
                drain();
            }
        }
        text.append(FENCE);
    }

    void write(String plain) {
        text.append(plain);
    }

    void flush() throws IOException {
        drain();
        out.flush();
    }

    private void drain() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        text.setLength(0);
    }
}
