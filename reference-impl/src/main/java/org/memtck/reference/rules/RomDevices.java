package org.memtck.reference.rules;

import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.KindOperation;

/** Memory whose writes are callbacks (family ROMD). */
final class RomDevices {
    private final Machine machine;
    private final Memory memory;
    private final Mmio mmio;

    RomDevices(Machine machine, Memory memory, Mmio mmio) {
        this.machine = machine;
        this.memory = memory;
        this.mmio = mmio;
    }

    Plan setMode(KindOperation.SetRomMode op) {
        Region region = machine.region(op.region());
        if (region.kind != Kind.ROM_DEVICE) {
            throw Misuse.of(Rule.ROMD_1);
        }
        return Plan.doing(() -> {
                    if (region.isReadDirectly() != op.on() && region.enabled) {
                        machine.world().drawNext();
                    }
                    region.attributes.setRomMode(op.on(), machine.openTransaction());
                })
                .then(region.attributes::noteChange);
    }

    Plan read(Region region, long offset, int size, Endian order, RuleSet rules) {
        if (region.attributes.isRomModeUnsettled(machine.openTransaction())) {
            return Plan.open(OpenClause.ATTR_1_PENDING);
        }
        RuleSet all = rules.union(AttributeTiming.of(region)).union(ofRead(region));
        if (!region.isReadDirectly()) {
            return mmio.read(region, offset, size, order, all);
        }
        return region.size.contains(offset + size - 1)
                ? memory.read(region, offset, size, order, all)
                : memory.readBeyond(region, offset, size, order, all);
    }

    /** Returns the rule that says where reads come from in the mode that the ROM device is in. */
    static RuleSet ofRead(Region region) {
        return RuleSet.of(region.isReadDirectly() ? Rule.ROMD_1 : Rule.ROMD_3);
    }

    /** Returns the rule by which a write to a ROM device is a callback in either mode; none for another device. */
    static RuleSet ofWrite(Region region) {
        return region.kind == Kind.ROM_DEVICE ? RuleSet.of(Rule.ROMD_2) : RuleSet.NONE;
    }
}
