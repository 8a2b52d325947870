package org.memtck.kit.coverage;

import java.util.Set;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/**
 * What a target offers, as far as situations need it.
 *
 * @param capabilities what may be used
 * @param parameters the bounds to keep within
 */
record Offer(Set<Capability> capabilities, Parameters parameters) {
    boolean has(Rule rule) {
        return RuleNeeds.of(rule).isMetBy(capabilities);
    }

    boolean has(Situation situation) {
        return has(situation.kind())
                && has(situation.size())
                && has(situation.kind(), situation.alignment())
                && has(situation.order());
    }

    private boolean has(Kind kind) {
        return switch (kind) {
            case NONE, HOLE, RAM -> true;
            case CONTAINER -> capabilities.contains(Capability.NESTING);
            case ROM -> capabilities.contains(Capability.ROM);
            case ROM_DEVICE -> capabilities.contains(Capability.ROM_DEVICE);
            case MMIO -> capabilities.contains(Capability.MMIO);
            case IOMMU -> capabilities.contains(Capability.IOMMU);
            case ALIAS -> capabilities.contains(Capability.ALIAS);
            case RESERVATION -> capabilities.contains(Capability.RESERVATION);
        };
    }

    private boolean has(AccessSize size) {
        return switch (size) {
            case NONE, ONE -> true;
            case TWO -> parameters.maxAccess() >= 2;
            case FOUR -> parameters.maxAccess() >= 4;
            case EIGHT -> parameters.maxAccess() >= 8;
            case BLOCK -> capabilities.contains(Capability.BLOCK);
        };
    }

    /** Devices accept only aligned accesses if they have no constraints. */
    private boolean has(Kind kind, Alignment alignment) {
        return alignment != Alignment.UNALIGNED
                || !kind.isDevice()
                || capabilities.contains(Capability.ACCESS_CONSTRAINTS);
    }

    private boolean has(ByteOrder order) {
        return (!order.isOfBigGuest() || capabilities.contains(Capability.BIG_ENDIAN_ORDER))
                && (!order.isOfBigDevice() || capabilities.contains(Capability.BIG_ENDIAN_DEVICE));
    }
}
