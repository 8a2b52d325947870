package org.memtck.kit.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;

/**
 * Tells the situation of a step from what is expected of it. What an access came out at is not looked up again: the status,
 * the callbacks and the rules tell it.
 */
final class Situations {
    private static final int NOTHING = Situation.number(Kind.NONE, AccessSize.NONE, Alignment.NONE, ByteOrder.NONE);
    private static final RuleSet REFUSED_BY_ROM = RuleSet.of(Rule.ROM_2);
    private static final RuleSet REFUSED_BY_RAM = RuleSet.of(Rule.RO_1, Rule.RO_2);
    static final RuleSet OF_ROM_DEVICE = RuleSet.of(Rule.ROMD_1, Rule.ROMD_2, Rule.ROMD_3);
    private static final RuleSet REFUSED_BY_DEVICE = RuleSet.of(Rule.VALID_1, Rule.VALID_2, Rule.IMPL_5);

    private Situations() {}

    /** The number of the situation of a step of a case. */
    static int number(List<Step> steps, int index) {
        Step step = steps.get(index);
        Operation operation = step.operation();
        if (operation instanceof Operation.Read read) {
            return single(step, read.at(), read.size(), read.order());
        } else if (operation instanceof Operation.Write write) {
            return single(step, write.at(), write.size(), write.order());
        } else if (step.rules().isEmpty()) {
            return NOTHING;
        } else if (OperationType.of(operation).family() == Family.ACCESS) {
            return Blocks.situation(step);
        }
        Kind kind = operation instanceof Operation.Find
                ? found(steps, step)
                : kindOf(steps, OperationType.of(operation).subject(operation));
        return Situation.number(kind, AccessSize.NONE, Alignment.NONE, ByteOrder.NONE);
    }

    private static int single(Step step, long at, int size, Endian guest) {
        if (step.rules().contains(Rule.VIS_9)) {
            return Situation.number(Kind.NONE, AccessSize.of(size), Alignment.of(at, size), ByteOrder.NONE);
        }
        List<DeviceAccess> accesses = step.expectation().accesses();
        Kind kind = kind(step);
        if (accesses.isEmpty()) {
            boolean unaligned = step.rules().contains(Rule.VALID_2) && kind.isDevice();
            Alignment alignment = unaligned ? Alignment.UNALIGNED : Alignment.of(at, size);
            return Situation.number(kind, AccessSize.of(size), alignment, ByteOrder.NONE);
        }
        DeviceAccess access = accesses.get(0);
        ByteOrder order =
                size == 1 ? ByteOrder.NONE : ByteOrder.of(guest, access.device().endian());
        return Situation.number(kind, AccessSize.of(size), Alignment.of(access.offset(), size), order);
    }

    /** What a single access came out at. */
    private static Kind kind(Step step) {
        RuleSet rules = step.rules();
        Observation seen = step.expectation().canonical();
        boolean calls =
                !step.expectation().accesses().isEmpty() || !seen.signals().isEmpty();
        if (calls || (seen.status() == Status.REJECTED && rules.intersects(REFUSED_BY_DEVICE))) {
            return rules.intersects(OF_ROM_DEVICE) ? Kind.ROM_DEVICE : Kind.MMIO;
        } else if (seen.status() == Status.REJECTED) {
            return refusing(rules);
        } else if (step.operation() instanceof Operation.Write) {
            return Kind.RAM;
        }
        return rules.contains(Rule.ROM_1) ? Kind.ROM : rules.contains(Rule.ROMD_1) ? Kind.ROM_DEVICE : Kind.RAM;
    }

    /** What refused a single access, if it was not a device. */
    private static Kind refusing(RuleSet rules) {
        if (rules.contains(Rule.VIS_2)) {
            return Kind.HOLE;
        } else if (rules.contains(Rule.RESV_2)) {
            return Kind.RESERVATION;
        } else if (rules.intersects(REFUSED_BY_ROM)) {
            return Kind.ROM;
        }
        return rules.intersects(REFUSED_BY_RAM) ? Kind.RAM : Kind.IOMMU;
    }

    /** The kind of what the map shows at one address. */
    private static Kind found(List<Step> steps, Step step) {
        Observation seen = step.expectation().canonical();
        return seen.ranges().isEmpty()
                ? Kind.HOLE
                : kindOf(steps, seen.ranges().get(0).region());
    }

    private static Kind kindOf(List<Step> steps, @Nullable String region) {
        if (region == null) {
            return Kind.NONE;
        }
        for (Step step : steps) {
            if (step.operation() instanceof Operation.Create create
                    && create.region().equals(region)) {
                return Kind.of(create.spec());
            }
        }
        return Kind.NONE;
    }
}
