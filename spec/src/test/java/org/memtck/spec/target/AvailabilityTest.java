package org.memtck.spec.target;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

class AvailabilityTest {
    private static void tryOut(Supplier<MemorySubsystem> maker) throws TargetUnavailableException {
        Parameters bounds = new Parameters(0x1000, 32, 0x1000, 4);
        try (InProcessTarget target = new InProcessTarget(new TargetInfo("bus", "1", Set.of(), bounds), maker)) {
            target.requireAvailable();
        }
    }

    @Test
    void aMissingClassIsNamedWhereverItIsFirstNeeded() {
        assertThatThrownBy(() -> tryOut(() -> {
                    throw new NoClassDefFoundError("emu/Bus");
                }))
                .isInstanceOf(TargetUnavailableException.class)
                .hasMessageContaining("NoClassDefFoundError: emu/Bus")
                .hasMessageContaining("class path");
        assertThatThrownBy(() -> tryOut(() -> new Bus() {
                    @Override
                    public Observation read(String space, long at, int size, Endian order) {
                        throw new ExceptionInInitializerError(new IllegalStateException("no licence"));
                    }
                }))
                .isInstanceOf(TargetUnavailableException.class)
                .hasMessageContaining("no licence");
    }

    @Test
    void whatFailsOtherwiseIsThere() {
        assertThatCode(() -> tryOut(() -> {
                    throw new IllegalStateException("broken");
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingBeyondTheBoundsIsAsked() {
        assertThatCode(() -> tryOut(() -> new Bus() {
                    @Override
                    public Observation createRegion(String region, RegionSpec spec, Device device) {
                        if (!spec.size().equals(Size.of(0x1000))) {
                            throw new NoClassDefFoundError("asked beyond the bounds");
                        }
                        return super.createRegion(region, spec, device);
                    }
                }))
                .doesNotThrowAnyException();
    }
}
