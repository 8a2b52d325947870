package org.memtck.spec.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Range;

class SilentDeviceTest {
    private static final DeviceSpec SPEC =
            new DeviceSpec(Endian.BIG, AccessSizes.ANY_ALIGNED, AccessSizes.ANY_ALIGNED, 0x20, new Range(8, 9));

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 8, 0x10})
    void answersWhatTheRecordedOneDoes(long offset) {
        Device silent = new SilentDevice(SPEC);
        Device recording = new RecordingDevice("dev", SPEC, call -> {});

        assertThat(silent.read(offset, 2)).isEqualTo(recording.read(offset, 2));
        assertThat(silent.write(offset, 4, 0x1ff)).isEqualTo(recording.write(offset, 4, 0x1ff));
    }
}
