package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.Size;

/** IOMMU regions that send accesses elsewhere (rule IOMMU-1). */
final class IommuFaults {
    static final List<Fault> ALL = List.of(
            fault("iommu-not-translated", Rule.IOMMU_1)
                    .what("an access goes on at its offset in the IOMMU region, wherever the entry leads to")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        long target(Region iommu, Entry entry, long offset, int hops) {
                            return offset;
                        }
                    }),
            fault("iommu-offset-lost", Rule.IOMMU_1)
                    .what("every access goes on at the beginning of the granule that its entry leads to")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        long target(Region iommu, Entry entry, long offset, int hops) {
                            return entry.to() & -granule(iommu);
                        }
                    }),
            fault("iommu-low-bits-count", Rule.IOMMU_1)
                    .what("the bits below the granule of where an entry leads to are added to the address")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        long target(Region iommu, Entry entry, long offset, int hops) {
                            return entry.to() + (offset & (granule(iommu) - 1));
                        }
                    }),
            fault("iommu-address-looked-up", Rule.IOMMU_1)
                    .what("the address in the space is looked up instead of the offset in the IOMMU region")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        long position(Found found, long address, int hops) {
                            return address;
                        }
                    }),
            fault("iommu-not-through-alias", Rule.IOMMU_1)
                    .what("an IOMMU region that is found through an alias does not translate")
                    .seenIn("QEMU 12d37882f0")
                    .with(parts -> {
                        AliasSense sense = AliasSense.in(parts);
                        parts.translation = new Translation(parts) {
                            @Override
                            boolean translates(Region region, int hops) {
                                return super.translates(region, hops) && !sense.wentThroughAlias();
                            }
                        };
                    }),
            fault("iommu-entry-cached", Rule.IOMMU_1)
                    .what("an entry that was used once cannot be changed any more")
                    .with(parts -> parts.translation = new Translation(parts) {
                        private final Map<Long, Entry> cache = new HashMap<>();

                        @Override
                        @Nullable
                        Entry entry(Region iommu, long offset) {
                            Entry entry = super.entry(iommu, offset);
                            long key = System.identityHashCode(iommu) * 31L + (offset & -granule(iommu));
                            return entry == null ? null : cache.computeIfAbsent(key, unused -> entry);
                        }
                    }),
            fault("iommu-entries-lost-on-move", Rule.IOMMU_1)
                    .what("an IOMMU region that is moved has no entries any more")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void move(Region region, long at) {
                            super.move(region, at);
                            region.entries.clear();
                        }
                    }),
            fault("iommu-entries-lost-on-shrinking", Rule.IOMMU_1)
                    .what("an IOMMU region that becomes smaller loses the entries beyond its end")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void resize(Region region, Size size) {
                            super.resize(region, size);
                            region.entries.keySet().removeIf(iova -> !size.contains(iova));
                        }
                    }),
            fault("iommu-lost-behind-enabled-again", Rule.IOMMU_1)
                    .what("an IOMMU region does not translate if it, or something on the way to it, was enabled again")
                    .with(parts -> {
                        Set<Region> again = new HashSet<>();
                        parts.changes = new Changes(parts) {
                            @Override
                            void setEnabled(Region region, boolean enabled) {
                                if (enabled) {
                                    again.add(region);
                                }
                                super.setEnabled(region, enabled);
                            }
                        };
                        AliasSense sense = AliasSense.in(parts);
                        parts.translation = new Translation(parts) {
                            @Override
                            boolean translates(Region region, int hops) {
                                boolean lost = sense.way().stream().anyMatch(again::contains);
                                return super.translates(region, hops) && !lost;
                            }
                        };
                    }),
            fault("iommu-entry-of-others", Rule.IOMMU_1)
                    .what("what is no IOMMU region takes entries, without effect")
                    .with(parts -> parts.attributes = new Attributes(parts) {
                        @Override
                        void setTranslation(Region region, long iova, long to, Permission permission) {
                            if (region.kind == Kind.IOMMU) {
                                super.setTranslation(region, iova, to, permission);
                            }
                        }
                    }));

    private IommuFaults() {}
}
