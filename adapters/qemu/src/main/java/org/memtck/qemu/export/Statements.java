package org.memtck.qemu.export;

import java.util.Collection;
import org.memtck.qemu.export.Names.What;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OperationVisitor;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;

/** The C statements that perform an operation, each with its line end. They record the answer but do not check it. */
final class Statements implements OperationVisitor<String> {
    private final Program program;
    private final boolean hasEventfds;
    private final RegionStatements regions;
    private final KindStatements kinds;
    private final AttributeStatements attributes;
    private final OwnerStatements owners;
    private final PinStatements pins;

    /**
     * The statements of one program.
     *
     * @param hasEventfds whether spaces need somebody who listens for eventfds
     * @param hasOwners whether somebody watches what dies
     */
    Statements(Program program, boolean hasEventfds, boolean hasOwners) {
        this.program = program;
        this.hasEventfds = hasEventfds;
        this.regions = new RegionStatements(program);
        this.kinds = new KindStatements(program);
        this.attributes = new AttributeStatements(program, hasOwners);
        this.owners = new OwnerStatements(program);
        this.pins = new PinStatements(program);
    }

    @Override
    public String create(Operation.Create operation) {
        return regions.create(operation);
    }

    @Override
    public String add(Operation.Add add) {
        program.add(add.region(), add.container());
        String places = "(" + program.region(add.container()) + ", " + Literals.hex(add.at()) + ", "
                + program.region(add.region());
        return add.priority() == null
                ? "memory_region_add_subregion" + places + ");\n"
                : "memory_region_add_subregion_overlap" + places + ", " + add.priority() + ");\n";
    }

    @Override
    public String delete(Operation.Delete delete) {
        return "memory_region_del_subregion(" + program.region(program.container(delete.region())) + ", "
                + program.region(delete.region()) + ");\n";
    }

    @Override
    public String setEnabled(Operation.SetEnabled operation) {
        return call("memory_region_set_enabled", operation.region(), Literals.bool(operation.enabled()));
    }

    @Override
    public String move(Operation.Move operation) {
        return call("memory_region_set_address", operation.region(), Literals.hex(operation.at()));
    }

    @Override
    public String resize(Operation.Resize operation) {
        return call("memory_region_set_size", operation.region(), Literals.size(operation.size()));
    }

    @Override
    public String retarget(Operation.Retarget operation) {
        return call("memory_region_set_alias_offset", operation.region(), Literals.hex(operation.offset()));
    }

    @Override
    public String setReadOnly(Operation.SetReadOnly operation) {
        return call("memory_region_set_readonly", operation.region(), Literals.bool(operation.on()));
    }

    private String call(String function, String region, String argument) {
        return function + "(" + program.region(region) + ", " + argument + ");\n";
    }

    @Override
    public String begin(Operation.Begin operation) {
        program.begin();
        return "memory_region_transaction_begin();\n";
    }

    @Override
    public String commit(Operation.Commit operation) {
        program.commit();
        return "memory_region_transaction_commit();\n";
    }

    @Override
    public String openSpace(Operation.OpenSpace open) {
        String name = program.variable("AddressSpace", What.SPACE, open.space());
        String statement = "address_space_init(&" + name + ", " + program.region(open.root()) + ", "
                + Literals.string(open.space()) + ");\n";
        if (hasEventfds) {
            program.declare("MemoryListener", name + "_listener");
            return statement + "listen(&" + name + "_listener, &" + name + ");\n";
        }
        return statement;
    }

    @Override
    public String closeSpace(Operation.CloseSpace close) {
        String space = program.space(close.space());
        StringBuilder out = new StringBuilder();
        if (hasEventfds) {
            out.append("memory_listener_unregister(").append(space).append("_listener);\n");
        }
        Collection<String> windows = program.windowsOn(close.space());
        boolean freed = !windows.isEmpty() && !program.isInTransaction();
        out.append(freed ? "watch_freeing();\n" : "");
        out.append("address_space_destroy(").append(space).append(");\n");
        for (String window : windows) {
            out.append(program.names().of(What.WINDOW, window)).append(".is_orphan = true;\n");
        }
        out.append(freed ? "settle();\n" : "");
        return out.toString();
    }

    @Override
    public String read(Operation.Read read) {
        return "value = address_space_ld" + suffix(read.size(), true, read.order()) + "(" + program.space(read.space())
                + ", " + Literals.hex(read.at()) + ", NONE, &result);\nobserve_read(result, value);\n";
    }

    @Override
    public String write(Operation.Write write) {
        return "address_space_st" + suffix(write.size(), false, write.order()) + "(" + program.space(write.space())
                + ", "
                + Literals.hex(write.at()) + ", " + Literals.hex(write.value() & mask(write.size()))
                + ", NONE, &result);\nobserve_result(result);\n";
    }

    private static long mask(int size) {
        return size == 8 ? -1 : (1L << (8 * size)) - 1;
    }

    private static String suffix(int size, boolean read, Endian order) {
        String end = order == Endian.BIG ? "_be" : "_le";
        return switch (size) {
            case 1 -> read ? "ub" : "b";
            case 2 -> (read ? "uw" : "w") + end;
            case 4 -> "l" + end;
            default -> "q" + end;
        };
    }

    @Override
    public String load(Operation.Load load) {
        return "load(" + program.space(load.space()) + ", " + Literals.hex(load.at()) + ", " + load.length() + ");\n";
    }

    @Override
    public String store(Operation.Store store) {
        return "store(" + program.space(store.space()) + ", " + Literals.hex(store.at()) + ", "
                + Literals.bytes(store.bytes()) + ", " + store.bytes().length() + ");\n";
    }

    @Override
    public String fill(Operation.Fill fill) {
        String memory = "(char *)memory_region_get_ram_ptr(" + program.region(fill.region()) + ")";
        return "memcpy(" + memory + (fill.at() == 0 ? "" : " + " + Literals.hex(fill.at())) + ", "
                + Literals.bytes(fill.bytes()) + ", " + fill.bytes().length() + ");\n";
    }

    @Override
    public String flatView(Operation.FlatView operation) {
        return "flatview(" + program.space(operation.space()) + ");\n";
    }

    @Override
    public String find(Operation.Find find) {
        return "find(" + program.space(find.space()) + ", " + Literals.hex(find.at()) + ");\n";
    }

    @Override
    public String kind(KindOperation operation) {
        return operation.dispatch(kinds);
    }

    @Override
    public String attribute(AttributeOperation operation) {
        return operation.dispatch(attributes);
    }

    @Override
    public String owner(OwnerOperation operation) {
        return operation.dispatch(owners);
    }

    @Override
    public String pin(PinOperation operation) {
        return operation.dispatch(pins);
    }
}
