package org.memtck.example;

import java.util.function.Supplier;
import org.memtck.example.bus.HostBytes;
import org.memtck.example.bus.Region;
import org.memtck.spec.device.Device;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.RegionKinds;

/**
 * The part of {@link BusAdapter} that creates regions. Here the adapter is the host: files and the caller's memory are its own.
 */
interface BusRegions extends RegionKinds {
    /** The bus and its objects. */
    World world();

    /** Creates a region under a name that is not taken. */
    private Observation create(String name, Supplier<Region> maker) {
        return world().done(() -> {
            world().regions.checkFresh(name);
            world().regions.put(name, maker.get());
        });
    }

    @Override
    default Observation createContainer(String name, Size size) {
        return create(name, () -> world().maker.container(name, size));
    }

    @Override
    default Observation createRam(String name, Size size) {
        return create(name, () -> world().maker.ram(name, size));
    }

    @Override
    default Observation createRom(String name, Size size) {
        return create(name, () -> world().maker.rom(name, size));
    }

    @Override
    default Observation createMmio(String name, Size size, DeviceSpec spec, Device device) {
        return create(name, () -> world().maker.device(name, size, spec, device));
    }

    @Override
    default Observation createAlias(String name, Size size, String target, long offset) {
        return create(name, () -> world().maker.alias(name, size, world().region(target), offset));
    }

    @Override
    default Observation createReservation(String name, Size size) {
        return create(name, () -> world().maker.reservation(name, size));
    }

    @Override
    default Observation createResizeableRam(String name, Size size, Size max) {
        return create(name, () -> world().maker.resizeableRam(name, size, max));
    }

    @Override
    default Observation createFileRam(String name, Size size, boolean shared, long seed) {
        return create(name, () -> {
            HostBytes file = HostBytes.startingWith(offset -> DeviceModel.byteAt(seed, offset));
            world().behind.put(name, file);
            return shared
                    ? world().maker.ramOver(name, size, file)
                    : world().maker.privateRamOver(name, size, file);
        });
    }

    @Override
    default Observation createCallerRam(String name, Size size) {
        return create(name, () -> {
            HostBytes memory = HostBytes.zero();
            world().behind.put(name, memory);
            return world().maker.ramOver(name, size, memory);
        });
    }

    @Override
    default Observation createRomDevice(String name, Size size, DeviceSpec spec, Device device) {
        return create(name, () -> world().maker.romDevice(name, size, spec, device));
    }

    @Override
    default Observation createIommu(String name, Size size, String space, long granule) {
        return create(name, () -> world().maker.iommu(name, size, world().space(space), granule));
    }
}
