package org.memtck.example.simple;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.MemorySubsystem;

/** {@link SimpleBus} as memtck sees it: names become objects, and what the bus cannot do is unsupported. */
final class SimpleBusAdapter implements MemorySubsystem {
    private final Map<String, SimpleBus> buses = new HashMap<>();
    private final Map<String, SimpleBus.Slave> slaves = new HashMap<>();
    private final Map<String, SimpleBus> spaces = new HashMap<>();

    @Override
    public Observation createContainer(String region, Size size) {
        return doneIf(buses.put(region, new SimpleBus(size.last())) == null);
    }

    @Override
    public Observation createRam(String region, Size size) {
        return doneIf(slaves.put(region, new Memory(size.last(), true)) == null);
    }

    @Override
    public Observation createRom(String region, Size size) {
        return doneIf(slaves.put(region, new Memory(size.last(), false)) == null);
    }

    @Override
    public Observation createMmio(String region, Size size, DeviceSpec spec, Device device) {
        return doneIf(Registers.suit(spec) && slaves.put(region, new Registers(size.last(), device)) == null);
    }

    @Override
    public Observation addSubregion(String container, String region, long at, int priority) {
        SimpleBus bus = buses.get(container);
        SimpleBus.Slave slave = slaves.get(region);
        return doneIf(bus != null && slave != null && priority == 0 && spaces.isEmpty() && bus.attach(at, slave));
    }

    @Override
    public Observation openSpace(String space, String root) {
        boolean can = spaces.isEmpty() && buses.containsKey(root);
        return doneIf(can && spaces.put(space, buses.get(root)) == null);
    }

    private static Observation doneIf(boolean done) {
        return done ? Observation.ok() : Observation.unsupported();
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        OptionalLong value = Objects.requireNonNull(spaces.get(space)).read(at, size, order);
        return value.isPresent() ? Observation.ok(value.getAsLong()) : Observation.rejected();
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        boolean done = Objects.requireNonNull(spaces.get(space)).write(at, size, value, order);
        return done ? Observation.ok() : Observation.rejected();
    }
}
