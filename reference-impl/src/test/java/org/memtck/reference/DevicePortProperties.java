package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.RecordingDevice;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** A port does what the plan says, callback by callback, or leaves it to the plan. */
class DevicePortProperties {
    private static final int[] SIZES = {1, 2, 4, 8};

    private final List<Call> calls = new ArrayList<>();

    @Property(seed = "60", tries = 20_000)
    void itDoesWhatThePlanSays(@ForAll long seed) {
        Random random = new Random(seed);
        DeviceSpec spec = device(random);
        Region region = new Region(0, "D", new RegionSpec.Mmio(Size.of(0x40), spec), Region.NOWHERE, null);
        calls.clear();
        DevicePort port = new DevicePort(new RecordingDevice("D", spec, calls::add), spec);
        int size = SIZES[random.nextInt(4)];
        Section section = new Section(0, 0x3f, region, 0, false, false);
        long offset = random.nextInt(0x40 - size + 1);
        Endian order = endian(random);
        if (random.nextBoolean()) {
            DevicePlan plan = DevicePlan.read(region, offset, size);
            compare(port.read(section, offset, size, order), plan, false, size, order);
        } else {
            long value = random.nextLong();
            DevicePlan plan = DevicePlan.write(region, offset, DevicePlan.decompose(value, size, order));
            compare(port.write(section, offset, size, value, order), plan, true, size, order);
        }
    }

    private void compare(@Nullable Observation seen, DevicePlan plan, boolean write, int size, Endian order) {
        if (seen == null || plan.inexact != null) {
            assertThat(seen == null ? calls : List.of()).isEmpty();
            return;
        }
        if (plan.access == null) {
            assertThat(seen).isEqualTo(Observation.rejected());
            return;
        }
        assertThat(calls).isEqualTo(plan.access.calls());
        long value = write ? 0 : DevicePlan.compose(plan.access.bytes().toArray(), 0, size, order);
        Observation done = write ? Observation.ok() : Observation.ok(value);
        assertThat(seen).isEqualTo(DevicePlan.fails(plan.access) ? Observation.fault() : done);
    }

    private static DeviceSpec device(Random random) {
        Range errors = random.nextInt(4) == 0 ? new Range(random.nextInt(0x20), 0x20 + random.nextInt(0x20)) : null;
        return new DeviceSpec(endian(random), sizes(random), sizes(random), random.nextInt(100), errors);
    }

    private static Endian endian(Random random) {
        return random.nextBoolean() ? Endian.LITTLE : Endian.BIG;
    }

    private static AccessSizes sizes(Random random) {
        int min = random.nextInt(4);
        return new AccessSizes(SIZES[min], SIZES[min + random.nextInt(4 - min)], random.nextBoolean());
    }
}
