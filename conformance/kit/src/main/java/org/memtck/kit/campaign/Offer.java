package org.memtck.kit.campaign;

import java.util.List;
import java.util.Set;
import org.memtck.kit.gate.UsedCapabilities;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.TargetInfo;

/**
 * What may be asked of a target. The generator asks for no more, and what a reduction makes of its scenarios may not
 * either: a target is not wrong in what it does not offer.
 *
 * @param capabilities what it offers
 * @param maxRam the largest RAM or ROM region in bytes, unsigned
 */
record Offer(Set<Capability> capabilities, long maxRam) {
    static Offer of(TargetInfo info) {
        return new Offer(info.capabilities(), info.parameters().maxRam());
    }

    boolean covers(List<Step> steps) {
        return steps.stream().map(Step::operation).allMatch(this::hasRoom)
                && (capabilities.size() == Capability.values().length
                        || capabilities.containsAll(UsedCapabilities.of(steps)));
    }

    private boolean hasRoom(Operation operation) {
        return !(operation instanceof Operation.Create create)
                || !isMemory(create.spec())
                || Long.compareUnsigned(create.spec().size().last(), maxRam) < 0;
    }

    private static boolean isMemory(RegionSpec spec) {
        return spec instanceof RegionSpec.Ram || spec instanceof RegionSpec.Rom;
    }
}
