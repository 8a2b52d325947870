package org.memtck.bench.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.bench.workload.Workload;
import org.memtck.bench.workload.Workloads;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.TargetUnavailableException;

class CyclesTest {
    static Stream<Workload> small() {
        return Workloads.all().stream().filter(workload -> workload.size() <= 16);
    }

    private static Cycle cycle(Workload workload) throws TargetUnavailableException {
        try (InProcessTarget example = InstalledTarget.open("example")) {
            return Cycles.of(example, workload.plan());
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void runsAgainAndAgain(Workload workload) throws TargetUnavailableException {
        Cycle cycle = cycle(workload);
        for (int i = 0; i < 5; i++) {
            cycle.run();
        }
    }

    @Test
    void aWalkReadsOnePlaceAfterTheOther() throws TargetUnavailableException {
        Cycle cycle = cycle(Workloads.withId("mmio-read").orElseThrow());

        assertThat(cycle.run()).isEqualTo(DeviceModel.value(1, 0, 4, Endian.LITTLE));
        assertThat(cycle.run()).isEqualTo(DeviceModel.value(1, 4, 4, Endian.LITTLE));
    }

    @Test
    void aWalkComesBack() {
        Walk walk = new Walk(100, 6, 10);

        assertThat(new long[] {walk.next(), walk.next(), walk.next(), walk.next(), walk.next(), walk.next()})
                .containsExactly(100, 106, 102, 108, 104, 100);
    }

    @Test
    void whatIsRefusedIsNoFigure() {
        assertThatThrownBy(() -> Cycle.value(Observation.rejected())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Cycle.done(Observation.fault())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTargetThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> InstalledTarget.open("nobody:1"))
                .isInstanceOf(TargetUnavailableException.class)
                .hasMessageContaining("nobody:1");
    }
}
