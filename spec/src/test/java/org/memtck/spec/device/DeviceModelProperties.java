package org.memtck.spec.device;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.ScenarioArbitraries;

class DeviceModelProperties {
    @Provide
    Arbitrary<DeviceSpec> devices() {
        return ScenarioArbitraries.devices();
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return ScenarioArbitraries.accessSizes();
    }

    @Property(seed = "1")
    void theGuestGetsTheBytesWhateverTheJunk(
            @ForAll("devices") DeviceSpec device, @ForAll long offset, @ForAll("sizes") int size) {
        long value = DeviceModel.valueWithJunk(device, offset, size);

        for (int i = 0; i < size; i++) {
            long atByte = value >>> device.endian().shift(i, size) & 0xff;
            assertThat(atByte).isEqualTo(DeviceModel.byteAt(device.seed(), offset + i));
        }
    }

    @Property(seed = "2")
    void theJunkIsNeverTheValueExtended(
            @ForAll("devices") DeviceSpec device, @ForAll long offset, @ForAll("sizes") int size) {
        long value = DeviceModel.valueWithJunk(device, offset, size);

        if (size < 8) {
            assertThat(DeviceModel.cut(value >>> (8 * size), size))
                    .isEqualTo(DeviceModel.cut(~value, size))
                    .isNotEqualTo(DeviceModel.cut(value, size));
        }
    }

    @Property(seed = "3")
    void theOrdersAreEachOthersReverse(@ForAll long seed, @ForAll long offset) {
        assertThat(DeviceModel.value(seed, offset, 8, Endian.BIG))
                .isEqualTo(Long.reverseBytes(DeviceModel.value(seed, offset, 8, Endian.LITTLE)));
    }
}
