package org.memtck.faults.interval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.Device;
import org.memtck.spec.device.RecordingDevice;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** A few regions that overlap each other, with two spaces. */
final class SmallMachine {
    static final int SPAN = 48;
    static final int REGIONS = 10;

    final Parts parts = new Parts();
    final List<Space> spaces = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();

    SmallMachine() {
        Region board = add(new RegionSpec.Container(Size.ALL));
        Region bus = add(new RegionSpec.Container(Size.of(SPAN)));
        Region ram = add(new RegionSpec.Ram(Size.of(SPAN)));
        add(new RegionSpec.Rom(Size.of(SPAN / 4)));
        add(new RegionSpec.Mmio(Size.of(SPAN / 2), DeviceSpec.PLAIN));
        add(new RegionSpec.Reservation(Size.of(SPAN / 3)));
        alias(ram, 0);
        alias(ram, SPAN / 4);
        Region window = alias(bus, 4);
        alias(window, 2);
        open("cpu", board);
        open("dma", bus);
    }

    private Region add(RegionSpec spec) {
        return add(spec, null);
    }

    private Region alias(Region target, long start) {
        return add(new RegionSpec.Alias(target.name, start, Size.of(SPAN / 4)), target);
    }

    private Region add(RegionSpec spec, @Nullable Region target) {
        String name = "R" + regions.size();
        Device device = new RecordingDevice(name, spec.deviceOrPlain(), call -> {});
        Kind kind = Kind.of(spec);
        if (kind == null) {
            throw new IllegalArgumentException("not offered: " + spec);
        }
        Region region = new Region(name, kind, spec, target, device);
        regions.add(region);
        return region;
    }

    private void open(String name, Region root) {
        parts.spaces.open(name, root);
        spaces.add(parts.spaces.get(name));
    }

    /** Makes a change, or is refused one. */
    void make(Change change) {
        try {
            Region region = regions.get(change.region());
            int number = change.number();
            switch (change.kind()) {
                case 0, 1, 2 ->
                    parts.tree.add(regions.get(change.container()), region, change.address(), number % 3 - 1);
                case 3 -> parts.tree.delete(region);
                case 4 -> parts.tree.move(region, change.address());
                case 5 -> parts.tree.resize(region, Size.of(1 + number));
                case 6 -> parts.tree.retarget(region, number);
                case 7 -> parts.tree.setEnabled(region, number % 3 > 0);
                default -> parts.tree.setReadOnly(region, number % 2 > 0);
            }
        } catch (Refusal refused) {
            // It breaks a rule; nothing has changed.
        }
    }

    /** The map of a space as it is when it is drawn from scratch. */
    List<Segment> fromScratch(Space space) {
        Space fresh = new Space(space.root, new IntervalMap(), new Tlb(), new Damage());
        parts.drawing.redraw(fresh, Whereabouts.EVERYWHERE);
        return fresh.map.all();
    }
}
