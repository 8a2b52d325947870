package org.memtck.kit.gate;

import static org.memtck.spec.target.Capability.*;

import java.util.EnumSet;
import java.util.Set;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;

/** What a region needs of a target, by its kind and device. A container needs nothing: there is always one. */
final class RegionCapabilities {
    private RegionCapabilities() {}

    static Set<Capability> of(RegionSpec spec) {
        Set<Capability> used = EnumSet.copyOf(Needs.of(OperationType.of(spec)));
        DeviceSpec device = spec.deviceOrPlain();
        if (device.endian() == Endian.BIG) {
            used.add(BIG_ENDIAN_DEVICE);
        }
        if (!device.valid().equals(AccessSizes.ANY_ALIGNED) || !device.impl().equals(AccessSizes.ANY_ALIGNED)) {
            used.add(ACCESS_CONSTRAINTS);
        }
        if (device.errors() != null) {
            used.add(DEVICE_ERRORS);
        }
        return used;
    }
}
