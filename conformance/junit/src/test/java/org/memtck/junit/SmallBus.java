package org.memtck.junit;

import java.util.HashMap;
import java.util.Map;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.MemorySubsystem;

/** One container that nothing can be put into: everything is rejected. */
class SmallBus implements MemorySubsystem {
    private final Map<String, RegionSpec> regions = new HashMap<>();
    private boolean open;

    @Override
    public Observation createRegion(String region, RegionSpec spec, Device device) {
        regions.put(region, spec);
        boolean can = regions.size() == 1 || spec instanceof RegionSpec.Ram;
        return can ? Observation.ok() : Observation.unsupported();
    }

    @Override
    public Observation addSubregion(String container, String region, long at, int priority) {
        return Observation.unsupported();
    }

    @Override
    public Observation openSpace(String space, String root) {
        boolean can = !open;
        open = true;
        return can ? Observation.ok() : Observation.unsupported();
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        return Observation.unsupported();
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        return Observation.unsupported();
    }
}
