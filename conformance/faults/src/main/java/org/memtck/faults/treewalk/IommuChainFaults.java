package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Translations that lead to further IOMMU regions and go wrong there (rules IOMMU-2 and IOMMU-4). */
final class IommuChainFaults {
    private IommuChainFaults() {}

    static List<Fault> all() {
        return List.of(chainEnds(), chainLosesOffset(), secondNotChecked());
    }

    private static Fault chainEnds() {
        return TreeWalk.fault(
                "iommu-chain-ends",
                Rule.IOMMU_4,
                "an access that was translated once is not translated again",
                parts -> parts.translation = new Translation(parts) {
                    @Override
                    boolean translates(Region region, int hops) {
                        return super.translates(region, hops) && hops == 0;
                    }
                });
    }

    private static Fault chainLosesOffset() {
        return TreeWalk.fault(
                        "iommu-chain-loses-offset",
                        Rule.IOMMU_4,
                        "the second translation of an access goes to the beginning of the granule",
                        parts -> parts.translation = new Translation(parts) {
                            @Override
                            long target(Region iommu, Entry entry, long offset, int hops) {
                                return super.target(iommu, entry, hops == 0 ? offset : offset & -granule(iommu), hops);
                            }
                        })
                .onlySeldom();
    }

    private static Fault secondNotChecked() {
        return TreeWalk.fault(
                        "iommu-second-not-checked",
                        Rule.IOMMU_2,
                        "an access that has passed one IOMMU region passes the next one without permission",
                        parts -> parts.translation = new Translation(parts) {
                            @Override
                            boolean passes(Entry entry, boolean write, int hops) {
                                return hops > 0 || super.passes(entry, write, hops);
                            }
                        })
                .onlySeldom();
    }
}
