package org.memtck.faults.interval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.Device;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** A node of the tree. The tree always is as the last change left it; only the maps of spaces wait for a commit. */
final class Region {
    final String name;
    final Kind kind;
    /** How callbacks want to be made. */
    final DeviceSpec spec;

    final Device device;
    final Memory memory = new Memory();
    /** What an alias shows; null for other kinds. */
    final @Nullable Region target;

    Size size;
    boolean enabled = true;
    boolean readOnly;
    /** The target's offset at which an alias starts. */
    long start;
    /** Whether reads of a ROM device come from its memory. */
    boolean romMode = true;

    /** Where the region is mapped, or null if it is nowhere. */
    @Nullable
    Region container;

    /** The offset in the container. */
    long at;

    int priority;
    /** When the region came to its place: later ones have higher stamps. */
    long stamp;
    /** In the order in which they were added. */
    final List<Region> subregions = new ArrayList<>();

    Region(String name, Kind kind, RegionSpec made, @Nullable Region target, Device device) {
        this.name = name;
        this.kind = kind;
        this.spec = made.deviceOrPlain();
        this.device = device;
        this.target = target;
        this.size = made.size();
        this.start = made instanceof RegionSpec.Alias alias ? alias.offset() : 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
