package org.memtck.faults.interval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.spec.device.RecordingDevice;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

final class IntervalMapTest {
    private final Region ram = ram("ram");
    private final Region card = ram("card");
    private final IntervalMap map = new IntervalMap();

    private static Region ram(String name) {
        RegionSpec spec = new RegionSpec.Ram(Size.ALL);
        return new Region(name, Kind.RAM, spec, null, new RecordingDevice(name, DeviceSpec.PLAIN, call -> {}));
    }

    private static Segment segment(long first, long last, Region region, long offset) {
        return new Segment(first, last, region, offset, false);
    }

    @Test
    void anEmptyMapIsOneHole() {
        assertThat(map.at(0x1234)).isEqualTo(Segment.hole(0, Addresses.LAST));
    }

    @Test
    void aHoleReachesFromSegmentToSegment() {
        map.put(segment(0x10, 0x1f, ram, 0));
        map.put(segment(-0x10, -1, card, 0));

        assertThat(map.at(0)).isEqualTo(Segment.hole(0, 0xf));
        assertThat(map.at(0x20)).isEqualTo(Segment.hole(0x20, -0x11));
        assertThat(map.at(-1)).isEqualTo(segment(-0x10, -1, card, 0));
    }

    @Test
    void whatIsLaidBehindShowsInEachGapAtItsOwnOffset() {
        map.put(segment(0x10, 0x1f, card, 0));

        map.layBehind(segment(0, Addresses.LAST, ram, 0x100));

        assertThat(map.all())
                .containsExactly(
                        segment(0, 0xf, ram, 0x100),
                        segment(0x10, 0x1f, card, 0),
                        segment(0x20, Addresses.LAST, ram, 0x120));
    }

    @Test
    void aWindowIsClearedToTheByte() {
        map.put(segment(0, Addresses.LAST, ram, 0));

        map.clear(0x10, 0x1f);
        map.clear(Addresses.LAST, Addresses.LAST);

        assertThat(map.all()).containsExactly(segment(0, 0xf, ram, 0), segment(0x20, -2, ram, 0x20));
    }

    @Test
    void segmentsThatContinueEachOtherAreJoinedOnBothSides() {
        map.put(segment(0, 0xf, ram, 0));
        map.put(segment(0x20, 0x2f, ram, 0x20));

        map.put(segment(0x10, 0x1f, ram, 0x10));

        assertThat(map.all()).containsExactly(segment(0, 0x2f, ram, 0));
    }

    @Test
    void neighboursOfAnotherRegionOrOffsetOrAttributeStayTwo() {
        map.put(segment(0, 0xf, ram, 0));
        map.put(segment(0x10, 0x1f, card, 0x10));
        map.put(segment(0x20, 0x2f, card, 0x10));
        map.put(new Segment(0x30, 0x3f, card, 0x20, true));

        assertThat(map.all()).hasSize(4);
    }
}
