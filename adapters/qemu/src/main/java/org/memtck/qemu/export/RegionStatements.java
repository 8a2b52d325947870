package org.memtck.qemu.export;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Creation of regions. */
final class RegionStatements {
    /** The largest RAM, in bytes: what the agent in QEMU makes too. */
    private static final Size LARGEST = Size.of(1L << 30);

    private final Program program;

    RegionStatements(Program program) {
        this.program = program;
    }

    String create(Operation.Create create) {
        RegionSpec spec = create.spec();
        program.create(create.region(), spec);
        String owner = create.owner() == null ? "NULL" : program.names().of(Names.What.OWNER, create.owner());
        String name = declare(create.region(), spec);
        String common = owner + ", " + Literals.string(create.region()) + ", ";
        String size = Literals.size(spec.size());
        if (spec instanceof RegionSpec.Container) {
            return "memory_region_init(&" + name + ", " + common + size + ");\n";
        } else if (spec instanceof RegionSpec.Alias alias) {
            return "memory_region_init_alias(&" + name + ", " + common + program.region(alias.target()) + ", "
                    + Literals.hex(alias.offset()) + ", " + size + ");\n";
        } else if (spec instanceof RegionSpec.Reservation) {
            return "memory_region_init_io(&" + name + ", " + owner + ", NULL, NULL, " + Literals.string(create.region())
                    + ", " + size + "); /* a reservation */\n";
        } else if (spec instanceof RegionSpec.Mmio) {
            return "memory_region_init_io(&" + name + ".mr, " + owner + ", &" + name + ".ops, &" + name + ", " + name
                    + ".name, " + size + ");\n";
        } else if (spec instanceof RegionSpec.Iommu) {
            return "memory_region_init_iommu(&" + name + ".mr, sizeof(MemoryRegion), IOMMU_TYPE, " + common + size
                    + ");\n";
        }
        requireRoom(spec);
        return memory(name, owner, common, size, spec);
    }

    private static void requireRoom(RegionSpec spec) {
        Size largest = spec instanceof RegionSpec.ResizeableRam resizeable ? resizeable.max() : spec.size();
        if (!largest.fitsIn(LARGEST)) {
            throw new RefusedException("memory of more than 1 GiB is not written");
        }
    }

    private static String memory(String name, String owner, String common, String size, RegionSpec spec) {
        String plain =
                "memory_region_init_ram_flags_nomigrate(&" + name + ", " + common + size + ", 0, &error_fatal);\n";
        if (spec instanceof RegionSpec.Rom) {
            return plain + "memory_region_set_readonly(&" + name + ", true); /* which makes it ROM */\n";
        } else if (spec instanceof RegionSpec.RomDevice) {
            return "init_rom_device(&" + name + ", " + owner + ", " + size + ");\n";
        } else if (spec instanceof RegionSpec.ResizeableRam resizeable) {
            return "memory_region_init_resizeable_ram(&" + name + ", " + common + size + ", "
                    + Literals.size(resizeable.max()) + ", NULL, &error_fatal);\n";
        } else if (spec instanceof RegionSpec.FileRam file) {
            return name + "_file = file_of(" + size + ", " + Literals.hex(file.seed()) + ");\n"
                    + "memory_region_init_ram_from_fd(&" + name + ", " + common + size + ", mapping_flags("
                    + Literals.bool(file.shared()) + "), " + name + "_file, 0, &error_fatal);\n";
        } else if (spec instanceof RegionSpec.CallerRam) {
            return name + "_memory = callers_memory(" + size + ");\n" + "memory_region_init_ram_ptr(&" + name + ", "
                    + common + size + ", " + name + "_memory);\n";
        }
        return plain;
    }

    /** Declares the variables of a region and returns the name of the first. */
    private String declare(String region, RegionSpec spec) {
        Names names = program.names();
        if (spec instanceof RegionSpec.Mmio || spec instanceof RegionSpec.RomDevice) {
            String name = names.define(Names.What.REGION, region);
            program.define(device(name, region, spec.deviceOrPlain()));
            return name;
        } else if (spec instanceof RegionSpec.Iommu iommu) {
            String name = names.define(Names.What.REGION, region);
            program.define("static Iommu " + name + " = { .target = " + program.space(iommu.target()) + ", .granule = "
                    + Literals.hex(iommu.granule()) + " };");
            return name;
        }
        String name = program.variable("MemoryRegion", Names.What.REGION, region);
        if (spec instanceof RegionSpec.FileRam) {
            program.declare("int", name + "_file");
        } else if (spec instanceof RegionSpec.CallerRam) {
            program.declare("unsigned char", "*" + name + "_memory");
        }
        return name;
    }

    private static String device(String name, String region, DeviceSpec device) {
        StringBuilder out = new StringBuilder("static Device ").append(name).append(" = {\n");
        out.append("    .name = ").append(Literals.string(region)).append(",\n");
        if (device.seed() != 0) {
            out.append("    .seed = ").append(Literals.hex(device.seed())).append(",\n");
        }
        if (device.errors() != null) {
            out.append("    .has_errors = true, .errors_first = ")
                    .append(Literals.hex(device.errors().first()))
                    .append(", .errors_last = ")
                    .append(Literals.hex(device.errors().last()))
                    .append(",\n");
        }
        String order = device.endian() == Endian.BIG ? "DEVICE_BIG_ENDIAN" : "DEVICE_LITTLE_ENDIAN";
        boolean onlyInside = device.impl().unaligned() && !device.valid().unaligned();
        out.append(
                        "    .ops = {\n        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = ")
                .append(order)
                .append(",\n        .valid = ")
                .append(sizes(device.valid(), onlyInside ? "accepts_aligned" : null))
                .append(", .impl = ")
                .append(sizes(device.impl(), null));
        return out.append(",\n    },\n};").toString();
    }

    private static String sizes(AccessSizes sizes, @Nullable String accepts) {
        return "{ .min = " + sizes.min() + ", .max = " + sizes.max()
                + (sizes.unaligned() || accepts != null ? ", .unaligned = true" : "")
                + (accepts == null ? "" : ", .accepts = " + accepts) + " }";
    }
}
