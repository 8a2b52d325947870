package org.memtck.faults;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.Device;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.RegionSpec;

/** A region: what it is for good, and the states of what may change. */
final class Region {
    final String name;
    final Kind kind;
    /** How the device wants to be accessed; of no meaning for other kinds. */
    final DeviceSpec spec;

    final Device device;
    /** The bytes of RAM and ROM; empty for other kinds. */
    final Memory memory;

    private final @Nullable Region target;
    /** What accesses see. */
    State visible;
    /** What changes build on; the same object unless a transaction has touched the region. */
    State next;

    Region(String name, RegionSpec spec, @Nullable Region target, Device device, Memory memory) {
        this.name = name;
        this.kind = Kind.of(spec);
        this.spec = spec instanceof RegionSpec.Mmio mmio ? mmio.device() : DeviceSpec.PLAIN;
        this.target = target;
        this.device = device;
        this.memory = memory;
        this.visible = State.of(spec);
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
