package org.memtck.reference.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Section;
import org.memtck.spec.device.RecordingDevice;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** A port does what the rules say, callback by callback, or leaves it to them. */
class DevicePortProperties {
    private static final int[] SIZES = {1, 2, 4, 8};
    private static final Size SIZE = Size.of(0x40);

    private final List<Call> calls = new ArrayList<>();

    @Property(seed = "60", tries = 20_000)
    void itDoesWhatTheRulesSay(@ForAll long seed) {
        Random random = new Random(seed);
        DeviceSpec spec = device(random);
        Board board = new Board();
        board.perform(new Operation.Create("D", new RegionSpec.Mmio(SIZE, spec)));
        board.perform("space S root=D");
        calls.clear();
        DevicePort port = new DevicePort(new RecordingDevice("D", spec, calls::add), spec);
        Spot spot = new Spot(new Section(0, SIZE.last(), board.world.region("D"), 0, false, false), port);
        int size = SIZES[random.nextInt(4)];
        long offset = random.nextInt(0x40 - size + 1);
        Endian order = endian(random);
        if (random.nextBoolean()) {
            Observation seen = port.read(spot, offset, size, order);
            compare(seen, board.perform(new Operation.Read("S", offset, size, order)));
        } else {
            long value = random.nextLong();
            Observation seen = port.write(spot, offset, size, value, order);
            compare(seen, board.perform(new Operation.Write("S", offset, size, value, order)));
        }
    }

    private void compare(@Nullable Observation seen, Expectation expected) {
        if (seen == null
                || (expected.canonical().status() == Status.REJECTED
                        && !expected.others().isEmpty())) {
            assertThat(seen == null ? calls : List.of()).isEmpty();
            return;
        }
        assertThat(seen).isEqualTo(expected.canonical().withCalls(List.of()));
        assertThat(calls).isEqualTo(expected.canonical().calls());
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
