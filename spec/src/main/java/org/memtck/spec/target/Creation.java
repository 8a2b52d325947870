package org.memtck.spec.target;

import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.RegionSpec;

/** Turns the description of a region into a call of the method for its kind. */
final class Creation {
    private final RegionKinds kinds;
    private final String region;
    private final Device device;

    private Creation(RegionKinds kinds, String region, Device device) {
        this.kinds = kinds;
        this.region = region;
        this.device = device;
    }

    static Observation of(RegionKinds kinds, String region, RegionSpec spec, Device device) {
        return new Creation(kinds, region, device).create(spec);
    }

    private Observation create(RegionSpec spec) {
        if (spec instanceof RegionSpec.Container) {
            return kinds.createContainer(region, spec.size());
        } else if (spec instanceof RegionSpec.Ram) {
            return kinds.createRam(region, spec.size());
        } else if (spec instanceof RegionSpec.Rom) {
            return kinds.createRom(region, spec.size());
        } else if (spec instanceof RegionSpec.Mmio mmio) {
            return kinds.createMmio(region, mmio.size(), mmio.device(), device);
        } else if (spec instanceof RegionSpec.Alias alias) {
            return kinds.createAlias(region, alias.size(), alias.target(), alias.offset());
        } else if (spec instanceof RegionSpec.Reservation) {
            return kinds.createReservation(region, spec.size());
        }
        return createRarer(spec);
    }

    private Observation createRarer(RegionSpec spec) {
        if (spec instanceof RegionSpec.ResizeableRam ram) {
            return kinds.createResizeableRam(region, ram.size(), ram.max());
        } else if (spec instanceof RegionSpec.FileRam ram) {
            return kinds.createFileRam(region, ram.size(), ram.shared(), ram.seed());
        } else if (spec instanceof RegionSpec.CallerRam) {
            return kinds.createCallerRam(region, spec.size());
        } else if (spec instanceof RegionSpec.RomDevice rom) {
            return kinds.createRomDevice(region, rom.size(), rom.device(), device);
        } else if (spec instanceof RegionSpec.Iommu iommu) {
            return kinds.createIommu(region, iommu.size(), iommu.target(), iommu.granule());
        }
        throw new IllegalArgumentException("no kind of region: " + spec);
    }
}
