package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Simpler regions than a given one, the simplest first: plain RAM of nobody, then smaller ones of its own kind. */
final class RegionSimplifications {
    private static final AccessSizes ANY_ALIGNED = AccessSizes.ANY_ALIGNED;

    private RegionSimplifications() {}

    /** The same creation of another region; the owner stays. */
    static Operation.Create with(Operation.Create create, RegionSpec spec) {
        return new Operation.Create(create.region(), spec, create.owner());
    }

    static List<Operation> of(Operation.Create create) {
        List<Operation> simpler = new ArrayList<>();
        if (create.owner() != null) {
            simpler.add(new Operation.Create(create.region(), create.spec()));
        }
        RegionSpec spec = create.spec();
        List<RegionSpec> specs = new ArrayList<>();
        if (!(spec instanceof RegionSpec.Ram)) {
            specs.add(new RegionSpec.Ram(spec.size()));
        }
        Numbers.below(spec.size()).forEach(size -> specs.add(withSize(spec, size)));
        specs.addAll(ofKind(spec));
        specs.stream()
                .distinct()
                .filter(other -> !other.equals(spec))
                .forEach(other -> simpler.add(with(create, other)));
        return simpler;
    }

    private static List<RegionSpec> ofKind(RegionSpec spec) {
        List<RegionSpec> simpler = new ArrayList<>();
        if (spec instanceof RegionSpec.Alias alias) {
            numbers(alias.offset(), simpler, offset -> new RegionSpec.Alias(alias.target(), offset, alias.size()));
        } else if (spec instanceof RegionSpec.Mmio mmio) {
            devices(mmio.device()).forEach(device -> simpler.add(new RegionSpec.Mmio(mmio.size(), device)));
        } else if (spec instanceof RegionSpec.RomDevice rom) {
            simpler.add(new RegionSpec.Mmio(rom.size(), rom.device()));
            devices(rom.device()).forEach(device -> simpler.add(new RegionSpec.RomDevice(rom.size(), device)));
        } else if (spec instanceof RegionSpec.ResizeableRam ram) {
            Stream.concat(Stream.of(ram.size()), Numbers.below(ram.max()).stream())
                    .filter(ram.size()::fitsIn)
                    .forEach(max -> simpler.add(new RegionSpec.ResizeableRam(ram.size(), max)));
        } else if (spec instanceof RegionSpec.FileRam file) {
            simpler.add(new RegionSpec.FileRam(file.size(), false, file.seed()));
            numbers(file.seed(), simpler, seed -> new RegionSpec.FileRam(file.size(), file.shared(), seed));
        } else if (spec instanceof RegionSpec.Iommu iommu) {
            for (long granule = Limits.IOMMU_GRANULE; granule < iommu.granule(); granule *= 2) {
                simpler.add(new RegionSpec.Iommu(iommu.size(), iommu.target(), granule));
            }
        }
        return simpler;
    }

    private static void numbers(long number, List<RegionSpec> simpler, LongFunction<RegionSpec> with) {
        Numbers.below(number).forEach(n -> simpler.add(with.apply(n)));
    }

    /** The same region of another size; of one that its kind can have, if it cannot have that one. */
    static RegionSpec withSize(RegionSpec spec, Size size) {
        if (spec instanceof RegionSpec.Container) {
            return new RegionSpec.Container(size);
        } else if (spec instanceof RegionSpec.Ram) {
            return new RegionSpec.Ram(size);
        } else if (spec instanceof RegionSpec.ResizeableRam ram) {
            return new RegionSpec.ResizeableRam(size, size.fitsIn(ram.max()) ? ram.max() : size);
        } else if (spec instanceof RegionSpec.FileRam file) {
            return new RegionSpec.FileRam(new Size(size.last() | (Limits.FILE_PAGE - 1)), file.shared(), file.seed());
        } else if (spec instanceof RegionSpec.CallerRam) {
            return new RegionSpec.CallerRam(size);
        } else if (spec instanceof RegionSpec.Rom) {
            return new RegionSpec.Rom(size);
        } else if (spec instanceof RegionSpec.Mmio mmio) {
            return new RegionSpec.Mmio(size, mmio.device());
        } else if (spec instanceof RegionSpec.RomDevice rom) {
            return new RegionSpec.RomDevice(size, rom.device());
        } else if (spec instanceof RegionSpec.Iommu iommu) {
            return new RegionSpec.Iommu(size, iommu.target(), iommu.granule());
        } else if (spec instanceof RegionSpec.Alias alias) {
            return new RegionSpec.Alias(alias.target(), alias.offset(), size);
        }
        return new RegionSpec.Reservation(size);
    }

    private static Stream<DeviceSpec> devices(DeviceSpec d) {
        return Stream.of(
                        DeviceSpec.PLAIN,
                        new DeviceSpec(Endian.LITTLE, d.valid(), d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), ANY_ALIGNED, d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), ANY_ALIGNED, d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), d.impl(), 0, d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), d.impl(), d.seed(), null),
                        new DeviceSpec(d.endian(), wider(d.valid()), d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), wider(d.impl()), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), fromOne(d.impl()), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), toEight(d.impl()), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), fromOne(d.valid()), d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), toEight(d.valid()), d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), aligned(d.valid()), d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), aligned(d.impl()), d.seed(), d.errors()))
                .filter(device -> !device.equals(d));
    }

    private static AccessSizes wider(AccessSizes sizes) {
        return new AccessSizes(1, 8, sizes.unaligned());
    }

    private static AccessSizes fromOne(AccessSizes sizes) {
        return new AccessSizes(1, sizes.max(), sizes.unaligned());
    }

    private static AccessSizes toEight(AccessSizes sizes) {
        return new AccessSizes(sizes.min(), 8, sizes.unaligned());
    }

    private static AccessSizes aligned(AccessSizes sizes) {
        return new AccessSizes(sizes.min(), sizes.max(), false);
    }
}
