package org.memtck.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.bench.workload.Workload;
import org.memtck.bench.workload.Workloads;
import org.memtck.spec.timing.Repetition;

class SelfMeterTest {
    private static final Settings SETTINGS = new Settings(1, Duration.ofMillis(500));

    private static Workload workload(String id) {
        return Workloads.withId(id).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 30, 5_000, 40_000_000, 300_000_000})
    void anAccessTakesAsLongAsTheTargetSays(long nanoseconds) throws MeasuringException {
        SelfMeter meter = new SelfMeter(new Clockwork(nanoseconds), SETTINGS);

        assertThat(meter.turn(workload("mmio-read"))).hasSize(Settings.FIGURES).containsOnly((double) nanoseconds);
    }

    /** One change of a large map may take seconds: ten figures of it tell no more than one. */
    @Test
    void whatTakesLongerThanATurnIsDoneOnce() throws MeasuringException {
        Clockwork target = new Clockwork(3_000_000_000L);

        assertThat(new SelfMeter(target, SETTINGS).turn(workload("mmio-read"))).containsExactly(3e9);
        assertThat(target.asked).allMatch(repetitions -> repetitions.size() == 1);
    }

    @Test
    void aFigureTakesItsShareOfTheTurn() throws MeasuringException {
        Clockwork target = new Clockwork(1000);
        new SelfMeter(target, SETTINGS).turn(workload("mmio-read"));
        List<Repetition> last = target.asked.get(target.asked.size() - 1);

        assertThat(last).hasSize(2 * Settings.FIGURES).allMatch(each -> each.count() == 100_000);
    }

    @Test
    void howOftenIsFoundOutOnce() throws MeasuringException {
        Clockwork target = new Clockwork(1000);
        SelfMeter meter = new SelfMeter(target, SETTINGS);
        meter.turn(workload("mmio-read"));
        int before = target.asked.size();
        meter.turn(workload("mmio-read"));

        assertThat(target.asked).hasSize(before + 1);
    }

    @Test
    void aChangeAndItsReadAreOneOperation() throws MeasuringException {
        assertThat(new SelfMeter(new Clockwork(100), SETTINGS).turn(workload("overlay-10")))
                .containsOnly(200.0);
    }

    @Test
    void whatIsDoneBeforeIsNotMeasured() throws MeasuringException {
        Clockwork target = new Clockwork(10);

        assertThat(new SelfMeter(target, SETTINGS).turn(workload("ram-read-4-hot")))
                .containsOnly(10.0);
        assertThat(target.asked).allMatch(repetitions -> repetitions.get(0).count() == 16);
    }

    @Test
    void aBuildIsTheSumOfItsOperations() throws MeasuringException {
        Clockwork target = new Clockwork(7);

        assertThat(new SelfMeter(target, SETTINGS).turn(workload("build-10"))).containsOnly(7.0 * 26);
        assertThat(target.asked.get(0)).hasSize(26).allMatch(each -> each.count() == 1);
    }

    @Test
    void aTargetThatDoesNotMeasureItselfSaysSo() {
        SelfMeter meter = new SelfMeter(new Clockwork(-1), SETTINGS);

        assertThatThrownBy(() -> meter.turn(workload("mmio-read")))
                .isInstanceOf(MeasuringException.class)
                .hasMessage("time: unsupported");
    }
}
