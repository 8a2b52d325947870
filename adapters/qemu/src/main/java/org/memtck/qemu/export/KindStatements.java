package org.memtck.qemu.export;

import org.memtck.qemu.export.Names.What;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.RegionSpec;

/** Operations on regions of certain kinds. */
final class KindStatements implements KindOperation.Visitor<String> {
    private final Program program;

    KindStatements(Program program) {
        this.program = program;
    }

    @Override
    public String setRomMode(KindOperation.SetRomMode operation) {
        return "memory_region_rom_device_set_romd(" + program.region(operation.region()) + ", "
                + Literals.bool(operation.on()) + ");\n";
    }

    @Override
    public String resizeRam(KindOperation.ResizeRam operation) {
        return "ram_resize(" + program.region(operation.region()) + ", " + Literals.size(operation.size()) + ");\n";
    }

    @Override
    public String inspect(KindOperation.Inspect inspect) {
        String name = program.names().of(What.REGION, inspect.region());
        if (program.spec(inspect.region()) instanceof RegionSpec.FileRam) {
            return "inspect_file(" + name + "_file, " + Literals.hex(inspect.at()) + ", " + inspect.length() + ");\n";
        }
        return "observe(\"ok\");\nobserve_bytes(" + name + "_memory + " + Literals.hex(inspect.at()) + ", "
                + inspect.length() + ");\n";
    }

    @Override
    public String setTranslation(KindOperation.SetTranslation operation) {
        String permission = switch (operation.permission()) {
            case READ_WRITE -> "IOMMU_RW";
            case READ -> "IOMMU_RO";
            case WRITE -> "IOMMU_WO";
            case NONE -> "IOMMU_NONE";
        };
        return "set_entry(&" + program.names().of(What.REGION, operation.region()) + ", "
                + Literals.hex(operation.iova()) + ", " + Literals.hex(operation.to()) + ", " + permission + ");\n";
    }
}
