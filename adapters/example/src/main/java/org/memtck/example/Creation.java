package org.memtck.example;

import org.memtck.example.bus.HostBytes;
import org.memtck.example.bus.Region;
import org.memtck.example.bus.RegionMaker;
import org.memtck.spec.device.Device;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.scenario.RegionSpec;

/** Makes the regions that memtck describes. Here the adapter is the host: files and the caller's memory are its own. */
final class Creation {
    private final World world;
    private final RegionMaker maker;

    Creation(World world) {
        this.world = world;
        this.maker = world.bus.regions();
    }

    Region create(String name, RegionSpec spec, Device device) {
        world.regions.checkFresh(name);
        Region region = make(name, spec, device);
        world.regions.put(name, region);
        return region;
    }

    private Region make(String name, RegionSpec spec, Device device) {
        if (spec instanceof RegionSpec.Alias alias) {
            return maker.alias(name, alias.size(), world.region(alias.target()), alias.offset());
        } else if (spec instanceof RegionSpec.Mmio mmio) {
            return maker.device(name, mmio.size(), mmio.device(), device);
        } else if (spec instanceof RegionSpec.Ram) {
            return maker.ram(name, spec.size());
        } else if (spec instanceof RegionSpec.Rom) {
            return maker.rom(name, spec.size());
        } else if (spec instanceof RegionSpec.Reservation) {
            return maker.reservation(name, spec.size());
        } else if (spec instanceof RegionSpec.Container) {
            return maker.container(name, spec.size());
        }
        return makeSpecial(name, spec, device);
    }

    private Region makeSpecial(String name, RegionSpec spec, Device device) {
        if (spec instanceof RegionSpec.ResizeableRam ram) {
            return maker.resizeableRam(name, ram.size(), ram.max());
        } else if (spec instanceof RegionSpec.FileRam ram) {
            HostBytes file = HostBytes.startingWith(offset -> DeviceModel.byteAt(ram.seed(), offset));
            world.behind.put(name, file);
            return ram.shared() ? maker.ramOver(name, ram.size(), file) : maker.privateRamOver(name, ram.size(), file);
        } else if (spec instanceof RegionSpec.CallerRam) {
            HostBytes memory = HostBytes.zero();
            world.behind.put(name, memory);
            return maker.ramOver(name, spec.size(), memory);
        } else if (spec instanceof RegionSpec.RomDevice rom) {
            return maker.romDevice(name, rom.size(), rom.device(), device);
        } else if (spec instanceof RegionSpec.Iommu iommu) {
            return maker.iommu(name, iommu.size(), world.space(iommu.target()), iommu.granule());
        }
        throw new IllegalArgumentException("no kind of region: " + spec);
    }
}
