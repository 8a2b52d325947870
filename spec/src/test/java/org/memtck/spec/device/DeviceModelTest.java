package org.memtck.spec.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;

/** The numbers are those of the scenario language: every target, in every language, must come to the same. */
class DeviceModelTest {
    @Test
    void theBytesAreTheOnesThatEveryTargetKnows() {
        assertThat(DeviceModel.byteAt(0, 0)).isEqualTo(0x00);
        assertThat(DeviceModel.byteAt(0, 1)).isEqualTo(0xe5);
        assertThat(DeviceModel.byteAt(0, 0x3010)).isEqualTo(0x19);
        assertThat(DeviceModel.byteAt(0x41, 0x10)).isEqualTo(0x6c);
    }

    @Test
    void seedAndOffsetAreAddedWithoutACarryOutOf64Bits() {
        assertThat(DeviceModel.byteAt(-1, 2)).isEqualTo(DeviceModel.byteAt(0, 1));
        assertThat(DeviceModel.byteAt(0x41, 0x10)).isEqualTo(DeviceModel.byteAt(0, 0x51));
    }

    @Test
    void aValueIsItsBytesInTheGivenOrder() {
        assertThat(DeviceModel.value(0x20, 0, 4, Endian.LITTLE)).isEqualTo(0xbe3cc745L);
        assertThat(DeviceModel.value(0x20, 0, 4, Endian.BIG)).isEqualTo(0x45c73cbeL);
    }

    @Test
    void whatIsAboveTheSizeIsTheComplementOfTheValue() {
        DeviceSpec device = new DeviceSpec(Endian.LITTLE, AccessSizes.ANY_ALIGNED, AccessSizes.ANY_ALIGNED, 0x20, null);

        assertThat(DeviceModel.valueWithJunk(device, 0, 1)).isEqualTo(0xffffffffffffba45L);
        assertThat(DeviceModel.valueWithJunk(device, 0, 4)).isEqualTo(0x41c338babe3cc745L);
    }

    @Test
    void cuttingKeepsTheSize() {
        assertThat(DeviceModel.cut(0x1234, 1)).isEqualTo(0x34);
        assertThat(DeviceModel.cut(-1, 4)).isEqualTo(0xffffffffL);
        assertThat(DeviceModel.cut(-1, 8)).isEqualTo(-1);
    }
}
