package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.Device;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;

/** A region: what it is for good, and the states of what may change. */
final class Region {
    final String name;
    /** What it was created as. */
    final RegionSpec made;

    final Kind kind;
    /** How the device wants to be accessed; of no meaning for other kinds. */
    final DeviceSpec spec;

    final Device device;
    /** The bytes of RAM, ROM and ROM devices as guests see them, and what is behind them. */
    final Content content;

    private final @Nullable Region target;
    /** What accesses see. */
    State visible;
    /** What changes build on; the same object unless a transaction has touched the region. */
    State next;

    /** Whether reads of a ROM device come from memory. */
    boolean romMode = true;
    /** The entries of an IOMMU region by the first offset of their granule. */
    final Map<Long, Entry> entries = new HashMap<>();
    /** The eventfds of a device. */
    final List<Eventfd> eventfds = new ArrayList<>();
    /** The coalesced ranges of a device. */
    final List<Range> zones = new ArrayList<>();
    /** The dirty logs of RAM by client. */
    final Map<Integer, PageLog> logs = new HashMap<>();

    /** Whom the region belongs to, or null if that is the machine. */
    @Nullable
    Owner owner;

    /** How often the region is noted as in use. */
    int refs;
    /** How many host windows are open on it. */
    int windows;

    Region(String name, RegionSpec made, @Nullable Region target, Device device, Content content) {
        this.name = name;
        this.made = made;
        this.kind = Kind.of(made);
        this.spec = made.deviceOrPlain();
        this.target = target;
        this.device = device;
        this.content = content;
        this.visible = State.of(made);
        this.next = visible;
    }

    /** What an alias shows. */
    Region target() {
        if (target == null) {
            throw new IllegalStateException(name + " is no alias");
        }
        return target;
    }

    @Override
    public String toString() {
        return name;
    }
}
