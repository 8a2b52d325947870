package org.memtck.kit.coverage;

import java.util.BitSet;
import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Status;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;

/** Tells the situation of a block access. One that came out at several kinds of region counts for none of them. */
final class Blocks {
    private static final List<Rule> OF_MEMORY = List.of(Rule.RAM_1, Rule.ROM_1, Rule.ROMD_1);
    private static final List<Kind> MEMORY = List.of(Kind.RAM, Kind.ROM, Kind.ROM_DEVICE);
    private static final List<Rule> OF_REFUSAL = List.of(Rule.VIS_2, Rule.RESV_2, Rule.IOMMU_2);
    private static final List<Kind> REFUSAL = List.of(Kind.HOLE, Kind.RESERVATION, Kind.IOMMU);

    private Blocks() {}

    /** The number of the situation of a load or store. */
    static int situation(Step step) {
        List<DeviceAccess> accesses = step.expectation().accesses();
        Kind kind = accesses.isEmpty() ? kindOfOther(step) : kindOfDevices(step, accesses);
        ByteOrder order = kind == Kind.NONE ? ByteOrder.NONE : order(accesses);
        return Situation.number(kind, AccessSize.BLOCK, Alignment.NONE, order);
    }

    private static int length(Operation operation) {
        return (int) OperationType.of(operation).extent(operation);
    }

    private static Kind kindOfDevices(Step step, List<DeviceAccess> accesses) {
        int bytes = 0;
        for (DeviceAccess access : accesses) {
            bytes += access.bytes().length();
        }
        if (bytes < length(step.operation())) {
            return Kind.NONE;
        } else if (!step.rules().intersects(Situations.OF_ROM_DEVICE)) {
            return Kind.MMIO;
        }
        return accesses.size() == 1 ? Kind.ROM_DEVICE : Kind.NONE;
    }

    private static Kind kindOfOther(Step step) {
        boolean load = step.operation() instanceof Operation.Load;
        if (step.expectation().canonical().status() == Status.OK) {
            return load ? only(step.rules(), OF_MEMORY, MEMORY) : Kind.RAM;
        }
        BitSet missing = step.expectation().missing();
        boolean nothing = missing != null && missing.cardinality() == length(step.operation());
        return nothing ? only(step.rules(), OF_REFUSAL, REFUSAL) : Kind.NONE;
    }

    /** The kind that goes with the one rule of the list that decided. */
    private static Kind only(RuleSet rules, List<Rule> list, List<Kind> kinds) {
        Kind found = Kind.NONE;
        for (int i = 0; i < list.size(); i++) {
            if (rules.contains(list.get(i))) {
                if (found != Kind.NONE) {
                    return Kind.NONE;
                }
                found = kinds.get(i);
            }
        }
        return found;
    }

    /** The byte order of the devices, if they have the same. */
    private static ByteOrder order(List<DeviceAccess> accesses) {
        if (accesses.isEmpty()) {
            return ByteOrder.NONE;
        }
        Endian first = accesses.get(0).device().endian();
        boolean same = accesses.stream().allMatch(access -> access.device().endian() == first);
        return same ? ByteOrder.ofBlock(first) : ByteOrder.NONE;
    }
}
