package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.UserException;
import org.memtck.cli.target.Targets;
import org.memtck.kit.replay.Replay;
import org.memtck.kit.vectors.Vector;
import org.memtck.kit.vectors.Vectors;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** What the vectors expect holds of two implementations that have nothing in common. */
class VectorReplayTest {
    @ParameterizedTest
    @ValueSource(strings = {"reference", "example"})
    void everyVectorReplays(String name) throws UserException, TargetUnavailableException, SyntaxException {
        List<Vector> vectors = new ArrayList<>(Vectors.examples());
        vectors.addAll(Vectors.generated(1, 1000));
        try (Target target = Targets.installed().open(name)) {
            assertThat(target.info().capabilities()).isNotEmpty();
            for (Vector vector : vectors) {
                assertThat(target.info().capabilities()).as(vector.file()).containsAll(vector.needs());
                Replay replay = Replay.run(ScenarioText.parseTranscript(vector.text()), target);

                assertThat(replay.differing()).as(vector.file()).isZero();
                assertThat(replay.misstated()).as(vector.file()).isZero();
                assertThat(replay.isBrokenOff()).as(vector.file()).isFalse();
                assertThat(vector.file().startsWith("generated/") ? replay.leftOut() : 0)
                        .as(vector.file())
                        .isZero();
            }
        }
    }
}
