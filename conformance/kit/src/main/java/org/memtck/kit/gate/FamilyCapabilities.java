package org.memtck.kit.gate;

import static org.memtck.spec.target.Capability.*;

import java.util.Set;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;

/** What the operations of the rarer families need of a target. */
final class FamilyCapabilities {
    private FamilyCapabilities() {}

    /**
     * What an operation needs.
     *
     * @param spec how a region was created that is inspected; of no meaning to other operations
     * @param used what was needed before it: a flush is there for coalescing targets and for those with owners
     */
    static Set<Capability> of(Operation operation, RegionSpec spec, Set<Capability> used) {
        if (operation instanceof KindOperation kind) {
            return ofKind(kind, spec);
        } else if (operation instanceof AttributeOperation.Flush) {
            return used.contains(OWNERS) ? Set.of() : Set.of(COALESCING);
        } else if (operation instanceof AttributeOperation attribute) {
            return ofAttribute(attribute);
        } else if (operation instanceof OwnerOperation) {
            return Set.of(OWNERS);
        }
        return operation instanceof PinOperation ? Set.of(PINS) : Set.of();
    }

    private static Set<Capability> ofKind(KindOperation operation, RegionSpec spec) {
        if (operation instanceof KindOperation.SetRomMode) {
            return Set.of(ROM_DEVICE);
        } else if (operation instanceof KindOperation.ResizeRam) {
            return Set.of(RESIZEABLE_RAM);
        } else if (operation instanceof KindOperation.SetTranslation) {
            return Set.of(IOMMU);
        }
        return RegionCapabilities.of(spec);
    }

    private static Set<Capability> ofAttribute(AttributeOperation operation) {
        if (operation instanceof AttributeOperation.SetLog || operation instanceof AttributeOperation.TakeDirty) {
            return Set.of(DIRTY_LOG);
        }
        boolean zones =
                operation instanceof AttributeOperation.Coalesce || operation instanceof AttributeOperation.Uncoalesce;
        return Set.of(zones ? COALESCING : EVENTFD);
    }
}
