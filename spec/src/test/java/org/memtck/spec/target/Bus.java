package org.memtck.spec.target;

import java.util.HashMap;
import java.util.Map;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;

/** The least that the contract asks for: five methods, devices at offset zero, no checks. */
class Bus implements MemorySubsystem {
    private final Map<String, Device> devices = new HashMap<>();

    @Override
    public Observation createRegion(String region, RegionSpec spec, Device device) {
        devices.put(region, device);
        return Observation.ok();
    }

    @Override
    public Observation addSubregion(String container, String region, long at, int priority) {
        return devices.containsKey(region) ? Observation.ok(priority) : Observation.error("no " + region);
    }

    @Override
    public Observation openSpace(String space, String root) {
        devices.put(space, device(root));
        return Observation.ok();
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        return Observation.ok(device(space).read(at, size).value());
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        device(space).write(at, size, value);
        device(space).write(at + size, size, value);
        return Observation.ok();
    }

    private Device device(String name) {
        Device device = devices.get(name);
        if (device == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return device;
    }
}
