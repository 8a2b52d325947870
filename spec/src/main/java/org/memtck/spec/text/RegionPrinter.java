package org.memtck.spec.text;

import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;

/** Prints the creation of a region. */
final class RegionPrinter {
    private final StringBuilder out;

    RegionPrinter(StringBuilder out) {
        this.out = out;
    }

    StringBuilder print(Operation.Create op) {
        RegionSpec spec = op.spec();
        out.append(keyword(spec)).append(' ').append(op.region());
        if (spec instanceof RegionSpec.Alias alias) {
            out.append(" of=").append(alias.target());
            key("offset", alias.offset());
        }
        out.append(" size=").append(spec.size());
        details(spec);
        return op.owner() == null ? out : out.append(" owner=").append(op.owner());
    }

    private static String keyword(RegionSpec spec) {
        if (spec instanceof RegionSpec.Container) {
            return "container";
        } else if (spec instanceof RegionSpec.Rom) {
            return "rom";
        } else if (spec instanceof RegionSpec.RomDevice) {
            return "romd";
        } else if (spec instanceof RegionSpec.Mmio) {
            return "mmio";
        } else if (spec instanceof RegionSpec.Iommu) {
            return "iommu";
        } else if (spec instanceof RegionSpec.Alias) {
            return "alias";
        } else if (spec instanceof RegionSpec.Reservation) {
            return "reservation";
        }
        return "ram";
    }

    private void details(RegionSpec spec) {
        if (spec instanceof RegionSpec.ResizeableRam ram) {
            out.append(" backing=resizeable max=").append(ram.max());
        } else if (spec instanceof RegionSpec.FileRam ram) {
            file(ram);
        } else if (spec instanceof RegionSpec.CallerRam) {
            out.append(" backing=caller");
        } else if (spec instanceof RegionSpec.Iommu iommu) {
            out.append(" target=").append(iommu.target());
            key("granule", iommu.granule());
        } else {
            device(spec.deviceOrPlain());
        }
    }

    private void file(RegionSpec.FileRam ram) {
        out.append(" backing=file");
        if (ram.shared()) {
            out.append(" shared=yes");
        }
        if (ram.seed() != 0) {
            key("seed", ram.seed());
        }
    }

    private void device(DeviceSpec device) {
        if (device.endian() == Endian.BIG) {
            out.append(" endian=big");
        }
        sizes("valid", device.valid());
        sizes("impl", device.impl());
        unaligned("valid", device.valid());
        unaligned("impl", device.impl());
        if (device.seed() != 0) {
            key("seed", device.seed());
        }
        Range errors = device.errors();
        if (errors != null) {
            key("errors", errors.first());
            OperationPrinter.hex(out.append(".."), errors.last());
        }
    }

    private void sizes(String key, AccessSizes sizes) {
        if (sizes.min() != 1 || sizes.max() != 8) {
            out.append(' ')
                    .append(key)
                    .append('=')
                    .append(sizes.min())
                    .append("..")
                    .append(sizes.max());
        }
    }

    private void unaligned(String key, AccessSizes sizes) {
        if (sizes.unaligned()) {
            out.append(' ').append(key).append("-unaligned=yes");
        }
    }

    private void key(String key, long number) {
        OperationPrinter.key(out, key, number);
    }
}
