package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import java.util.function.Consumer;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** What a rule calls an error, and is done (rules COAL-1, EVT-1 and IOMMU-1). */
final class ErrorFaults {
    static final List<Fault> ALL = List.of(
            fault("coalesced-beyond-end", Rule.COAL_1)
                    .what("a coalesced range that runs beyond the end of its device is accepted")
                    .with(guard(new AttributeGuard() {
                        @Override
                        void zone(Region region, long at, long length) {}
                    })),
            fault("eventfd-beyond-end", Rule.EVT_1)
                    .what("an eventfd that listens beyond the end of its device is attached")
                    .with(guard(new AttributeGuard() {
                        @Override
                        void listens(Region region, long at, int size) {}
                    })),
            fault("iommu-entry-between-granules", Rule.IOMMU_1)
                    .what("an entry for an offset within a granule is taken")
                    .with(guard(new AttributeGuard() {
                        @Override
                        void entry(Region region, long iova) {
                            super.entry(region, iova & -Translation.granule(region));
                        }
                    })),
            fault("iommu-entry-beyond-end", Rule.IOMMU_1)
                    .what("an entry beyond the end of its region is taken")
                    .with(guard(new AttributeGuard() {
                        @Override
                        void entry(Region region, long iova) {
                            super.entry(region, iova & (Translation.granule(region) - 1));
                        }
                    })),
            fault("iommu-target-closed", Rule.IOMMU_1)
                    .what("a space can be closed that an IOMMU region translates to")
                    .with(guard(new AttributeGuard() {
                        @Override
                        void closeTarget(Region iommu, String space) {}
                    })));

    private ErrorFaults() {}

    private static Consumer<Parts> guard(AttributeGuard guard) {
        return parts -> parts.attributeGuard = guard;
    }
}
