package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Space;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;

/** Single guest accesses of 1, 2, 4 or 8 bytes: from the space to the family that answers. */
final class GuestAccesses {
    private final Machine machine;
    private final Memory memory;
    private final Mmio mmio;
    private final RomDevices romDevices;
    private final StraddlingAccesses straddling;
    private final Unmapped unmapped;

    GuestAccesses(Machine machine, Memory memory, Mmio mmio, RomDevices romDevices, StraddlingAccesses straddling) {
        this.machine = machine;
        this.memory = memory;
        this.mmio = mmio;
        this.romDevices = romDevices;
        this.straddling = straddling;
        this.unmapped = new Unmapped(machine);
    }

    Plan read(Operation.Read op) {
        int size = checked(op.size());
        Space space = machine.space(op.space());
        SingleAccess access = SingleAccess.of(machine, space, op.at(), size, false);
        RuleSet order = ByteOrder.ofGuest(op.order(), size);
        if (access.isStraddling()) {
            FirstByte first = FirstByte.of(machine, space, op.at(), size, false);
            return first == null
                    ? straddling.read(space, op.at(), size, op.order())
                    : read(
                            first.decode(),
                            first.offset(),
                            size,
                            op.order(),
                            first.rules().union(order));
        }
        Decode decode = access.isCutByPage() ? null : access.decode();
        return read(decode, access.offset(), size, op.order(), access.rules().union(order));
    }

    private Plan read(@Nullable Decode decode, long offset, int size, Endian order, RuleSet rules) {
        if (decode == null) {
            return Iommus.reject(rules);
        }
        Region region = decode.region();
        if (region == null) {
            return unmapped.read(decode.first() + offset, size, order, rules);
        }
        return switch (region.kind) {
            case RAM -> memory.read(region, offset, size, order, rules.union(Ram.ofRead(region)));
            case ROM -> memory.read(region, offset, size, order, rules.union(Rom.ofRead()));
            case MMIO -> mmio.read(region, offset, size, order, rules);
            case ROM_DEVICE -> romDevices.read(region, offset, size, order, rules);
            default -> Reservations.reject(rules);
        };
    }

    Plan write(Operation.Write op) {
        int size = checked(op.size());
        Space space = machine.space(op.space());
        SingleAccess access = SingleAccess.of(machine, space, op.at(), size, true);
        byte[] bytes = ByteOrder.decompose(op.value(), size, op.order());
        RuleSet more = ByteOrder.ofGuest(op.order(), size).union(Mmio.cutting(op.value(), size));
        RuleSet rules = access.rules().union(more);
        if (access.isStraddling()) {
            FirstByte first = FirstByte.of(machine, space, op.at(), size, true);
            return first == null
                    ? straddling.write(space, op.at(), bytes, rules)
                    : write(first.decode(), first.offset(), bytes, first.rules().union(more));
        }
        return write(access.isCutByPage() ? null : access.decode(), access.offset(), bytes, rules);
    }

    private Plan write(@Nullable Decode decode, long offset, byte[] bytes, RuleSet because) {
        if (decode == null) {
            return Iommus.reject(because);
        }
        RuleSet rules = because.union(AttributeTiming.ofWrite(decode));
        Region region = decode.region();
        if (region == null) {
            return unmapped.write(rules);
        }
        return switch (region.kind) {
            case RAM, ROM -> memory.write(decode, offset, bytes, rules);
            case MMIO, ROM_DEVICE -> mmio.write(decode, offset, bytes, rules);
            default -> Reservations.reject(rules);
        };
    }

    private static int checked(int size) throws Misuse {
        if (!AccessSizes.isAccessSize(size)) {
            throw Misuse.error("an access has 1, 2, 4 or 8 bytes, not " + size);
        }
        return size;
    }
}
