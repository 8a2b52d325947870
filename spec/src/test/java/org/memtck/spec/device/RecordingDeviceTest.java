package org.memtck.spec.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.Call;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Range;

class RecordingDeviceTest {
    private final List<Call> calls = new ArrayList<>();
    private final RecordingDevice device = new RecordingDevice(
            "dev",
            new DeviceSpec(
                    Endian.LITTLE, AccessSizes.ANY_ALIGNED, AccessSizes.ANY_ALIGNED, 0x20, new Range(0x12, 0x13)),
            calls::add);

    @Test
    void aReadIsRecordedWithoutItsJunk() {
        assertThat(device.read(0, 2)).isEqualTo(new Device.Response(false, 0xffffffff38bac745L));
        assertThat(calls).containsExactly(new Call("dev", false, 0, 2, 0xc745));
    }

    @Test
    void aWriteIsRecordedAsItCame() {
        assertThat(device.write(4, 1, 0x1ff)).isSameAs(Device.Response.DONE);
        assertThat(calls).containsExactly(new Call("dev", true, 4, 1, 0x1ff));
    }

    @Test
    void aCallbackFailsIfItStartsAtAFailingOffset() {
        assertThat(device.read(0x10, 4).error()).isFalse();
        assertThat(device.read(0x12, 1).error()).isTrue();
        assertThat(device.write(0x13, 1, 0)).isSameAs(Device.Response.ERROR);
        assertThat(device.write(0x14, 1, 0).error()).isFalse();
        assertThat(calls).hasSize(4);
    }
}
