package org.memtck.bench.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.timing.Repeated;

/** One change of the map among many regions, and one read where it shows. */
final class ChangeWorkloads {
    private static final int[] SIZES = {10, 100, 1_000, 10_000, 100_000};

    private static final Series OVERLAY = new Series(
            "overlay",
            "change",
            "enabling or disabling an overlay, as a chipset does its shadow RAM, and a read",
            "regions");
    private static final Series MOVE =
            new Series("move", "change", "moving a device, as a guest does with a BAR, and a read", "regions");

    private ChangeWorkloads() {}

    static List<Workload> all() {
        Set<Capability> enable = Set.of(Capability.MMIO, Capability.ALIAS, Capability.OVERLAP, Capability.ENABLE);
        Set<Capability> dynamic = Set.of(Capability.MMIO, Capability.ALIAS, Capability.OVERLAP, Capability.DYNAMIC);
        List<Workload> all = new ArrayList<>();
        IntStream.of(SIZES).forEach(size -> all.add(new Workload(OVERLAY, size, enable, ChangeWorkloads::overlay)));
        IntStream.of(SIZES).forEach(size -> all.add(new Workload(MOVE, size, dynamic, ChangeWorkloads::move)));
        return all;
    }

    /** RAM lies over the region in the middle, and is not there, in turn. */
    private static Plan overlay(int regions) {
        Crowd crowd = new Crowd(regions);
        long middle = crowd.place(regions / 2);
        Lines lines = crowd.addTo(new Lines(crowd.end() + Lines.PAGE))
                .ram("shadow", Lines.PAGE)
                .line(new Operation.Add("shadow", Lines.BUS, middle, 1))
                .line(new Operation.SetEnabled("shadow", false));
        return changes(
                lines.open(),
                new Operation.SetEnabled("shadow", true),
                Lines.read(middle, 4),
                new Operation.SetEnabled("shadow", false),
                Lines.read(middle, 4));
    }

    /** A device over the region in the middle goes behind the last one, and comes back. */
    private static Plan move(int regions) {
        Crowd crowd = new Crowd(regions);
        long middle = crowd.place(regions / 2);
        Lines lines = crowd.addTo(new Lines(crowd.end() + Lines.PAGE))
                .device("bar", 2, AccessSizes.ANY_ALIGNED)
                .line(new Operation.Add("bar", Lines.BUS, middle, 1));
        return changes(
                lines.open(),
                new Operation.Move("bar", crowd.end()),
                Lines.read(crowd.end(), 4),
                new Operation.Move("bar", middle),
                Lines.read(middle, 4));
    }

    /** There and back are two changes, so that each cycle begins as the one before it did. */
    private static Plan changes(Lines lines, Operation... cycle) {
        List<Repeated> same = List.of(cycle).stream()
                .map(op -> (Repeated) new Repeated.Same(op))
                .toList();
        return new Plan.Cycle(lines.all(), List.of(), List.of(), same, 2);
    }
}
