package org.memtck.qemu.export;

import org.memtck.qemu.export.Names.What;
import org.memtck.spec.scenario.OwnerOperation;

/** Owners and lifetimes. */
final class OwnerStatements implements OwnerOperation.Visitor<String> {
    private final Program program;

    OwnerStatements(Program program) {
        this.program = program;
    }

    @Override
    public String makeOwner(OwnerOperation.MakeOwner operation) {
        String name = program.names().define(What.OWNER, operation.owner());
        program.declare("void", "*" + name);
        return name + " = new_owner(" + Literals.string(operation.owner()) + ");\n";
    }

    @Override
    public String unown(OwnerOperation.Unown operation) {
        return "object_unref(" + program.names().of(What.OWNER, operation.owner()) + ");\n";
    }

    @Override
    public String ref(OwnerOperation.Ref operation) {
        return "memory_region_ref(" + program.region(operation.region()) + ");\n";
    }

    @Override
    public String unref(OwnerOperation.Unref operation) {
        return "memory_region_unref(" + program.region(operation.region()) + ");\n";
    }

    @Override
    public String destroy(OwnerOperation.Destroy operation) {
        return "object_unparent(" + program.region(operation.region()) + ");\n";
    }
}
