package org.memtck.qemu.export;

import org.memtck.qemu.export.Names.What;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Endian;

/** Attributes. The question for dirty pages needs what is expected, and is in {@link DirtyCheck}. */
final class AttributeStatements implements AttributeOperation.Visitor<String> {
    private final Program program;
    private final boolean hasOwners;

    AttributeStatements(Program program, boolean hasOwners) {
        this.program = program;
        this.hasOwners = hasOwners;
    }

    static void requireClient(int client) {
        if (client != 0) {
            throw new RefusedException("in QEMU only client 0, displays, can be turned on from outside");
        }
    }

    /** QEMU counts how often logging was turned on. */
    @Override
    public String setLog(AttributeOperation.SetLog operation) {
        requireClient(operation.client());
        return program.log(operation.region(), operation.on())
                ? "memory_region_set_log(" + program.region(operation.region()) + ", " + Literals.bool(operation.on())
                        + ", 0); /* for displays */\n"
                : "/* it is so already */\n";
    }

    @Override
    public String takeDirty(AttributeOperation.TakeDirty operation) {
        return "";
    }

    @Override
    public String coalesce(AttributeOperation.Coalesce operation) {
        return "memory_region_add_coalescing(" + program.region(operation.region()) + ", "
                + Literals.hex(operation.at()) + ", " + Literals.hex(operation.length()) + ");\n";
    }

    @Override
    public String uncoalesce(AttributeOperation.Uncoalesce operation) {
        return "memory_region_clear_coalescing(" + program.region(operation.region()) + ");\n";
    }

    @Override
    public String flush(AttributeOperation.Flush operation) {
        return "qemu_flush_coalesced_mmio_buffer();\n"
                + (hasOwners && !program.isInTransaction() ? "make_quiet();\n" : "");
    }

    @Override
    public String addEventfd(AttributeOperation.AddEventfd add) {
        String name = program.variable("Eventfd", What.EVENTFD, add.event());
        program.attach(add.event(), add.region());
        Endian endian = program.spec(add.region()).deviceOrPlain().endian();
        String match = add.match() == null
                ? ""
                : ", .match = true,\n    .data = matched(" + Literals.hex(add.match()) + ", " + add.size() + ", "
                        + (endian == Endian.BIG ? "DEVICE_BIG_ENDIAN" : "DEVICE_LITTLE_ENDIAN") + ")";
        return name + " = (Eventfd) { .name = " + Literals.string(add.event()) + ", .mr = "
                + program.region(add.region())
                + ", .addr = " + Literals.hex(add.at()) + ", .size = " + add.size() + match + " };\nattach(&" + name
                + ");\n";
    }

    @Override
    public String removeEventfd(AttributeOperation.RemoveEventfd operation) {
        String name = program.names().of(What.EVENTFD, operation.event());
        return program.isAttachedToLiving(operation.event())
                ? "detach(&" + name + ");\n"
                : name + ".mr = NULL; /* its device has taken it along */\n";
    }
}
