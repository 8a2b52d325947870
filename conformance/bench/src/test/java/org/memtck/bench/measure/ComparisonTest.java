package org.memtck.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.memtck.bench.workload.Workload;
import org.memtck.bench.workload.Workloads;

class ComparisonTest {
    private static final Settings SETTINGS = new Settings(2, Duration.ofMillis(5));
    private static final List<Workload> WORKLOADS = Workloads.named("mmio-read");

    private final List<String> heard = new ArrayList<>();

    private List<Entry> run(Clockwork... targets) {
        List<Contender> contenders = new ArrayList<>();
        for (Clockwork target : targets) {
            contenders.add(new Contender("t" + contenders.size(), target));
        }
        return new Comparison(contenders, SETTINGS, heard::add).run(WORKLOADS);
    }

    @Test
    void targetsTakeTurns() {
        run(new Clockwork(10), new Clockwork(20));

        assertThat(heard)
                .containsExactly(
                        "1 of 1: mmio-read, whether t0 conforms",
                        "1 of 1: mmio-read, whether t1 conforms",
                        "1 of 1: mmio-read, round 1, t0",
                        "1 of 1: mmio-read, round 1, t1",
                        "1 of 1: mmio-read, round 2, t0",
                        "1 of 1: mmio-read, round 2, t1");
    }

    @Test
    void aFigureHoldsEveryTurn() {
        Figure figure = Objects.requireNonNull(run(new Clockwork(10)).get(0).figure());

        assertThat(figure.turns()).hasSize(SETTINGS.rounds()).allMatch(turn -> turn.size() == Settings.FIGURES);
        assertThat(figure.median()).isEqualTo(10);
    }

    @Test
    void oneThatBreaksOffLeavesTheOthersAlone() {
        List<Entry> entries = run(new Clockwork(10), new Clockwork(-1));

        assertThat(entries.get(0).figure()).isNotNull();
        assertThat(entries.get(1).figure()).isNull();
        assertThat(entries.get(1).reason()).isEqualTo("broke off: time: unsupported");
    }
}
