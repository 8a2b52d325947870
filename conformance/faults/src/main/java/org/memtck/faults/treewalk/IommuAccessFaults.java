package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Permission;

/** IOMMU regions that let the wrong accesses pass, or lead astray over several granules or regions (rules IOMMU-2 to IOMMU-4). */
final class IommuAccessFaults {
    static final List<Fault> ALL = List.of(
            fault("iommu-permission-ignored", Rule.IOMMU_2)
                    .what("entries without the permission let accesses pass")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        boolean passes(Entry entry, boolean write, int hops) {
                            return true;
                        }
                    }),
            fault("iommu-writes-not-checked", Rule.IOMMU_2)
                    .what("the permission is checked for reads only")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        boolean passes(Entry entry, boolean write, int hops) {
                            return write || super.passes(entry, false, hops);
                        }
                    }),
            fault("iommu-rest-of-block-not-checked", Rule.IOMMU_2)
                    .what("a block that had the permission for one granule needs none for the next ones")
                    .with(parts -> {
                        boolean[] passed = new boolean[1];
                        parts.translation = new Translation(parts) {
                            @Override
                            boolean passes(Entry entry, boolean write, int hops) {
                                passed[0] |= super.passes(entry, write, hops);
                                return passed[0];
                            }
                        };
                        parts.block = new Block(parts) {
                            @Override
                            Status run(Region root, long at, byte[] bytes, boolean write) {
                                passed[0] = false;
                                return super.run(root, at, bytes, write);
                            }
                        };
                        parts.guest = new Guest(parts) {
                            @Override
                            Found find(Region root, long at, boolean write) {
                                passed[0] = false;
                                return super.find(root, at, write);
                            }
                        };
                    }),
            fault("iommu-missing-entry-passes", Rule.IOMMU_2)
                    .what("where there is no entry an access goes on at its offset")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        @Nullable
                        Entry entry(Region iommu, long offset) {
                            Entry entry = super.entry(iommu, offset);
                            return entry == null ? new Entry(offset, Permission.READ_WRITE) : entry;
                        }
                    }),
            fault("iommu-refused-but-written", Rule.IOMMU_2)
                    .what("a write without the permission is rejected, but has reached its target")
                    .with(parts -> {
                        boolean[] refused = new boolean[1];
                        parts.translation = new Translation(parts) {
                            @Override
                            boolean passes(Entry entry, boolean write, int hops) {
                                refused[0] |= !super.passes(entry, write, hops);
                                return write || !refused[0];
                            }
                        };
                        parts.guest = new Guest(parts) {
                            @Override
                            Observation write(Region root, long at, int size, long value, Endian order) {
                                refused[0] = false;
                                Observation written = super.write(root, at, size, value, order);
                                return refused[0] ? Observation.rejected() : written;
                            }
                        };
                    }),
            fault("iommu-block-translated-once", Rule.IOMMU_3)
                    .what("a block goes on behind the granule that its beginning was sent to")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        long rest(Region iommu, long offset) {
                            return -1;
                        }
                    }),
            fault("iommu-block-stops", Rule.IOMMU_3)
                    .what("a block ends at the first granule without permission")
                    .with(parts -> {
                        boolean[] stopped = new boolean[1];
                        parts.translation = new Translation(parts) {
                            @Override
                            Found refused(Region iommu, Found found, long last) {
                                stopped[0] = true;
                                return super.refused(iommu, found, last);
                            }
                        };
                        parts.block = new Block(parts) {
                            @Override
                            Status run(Region root, long at, byte[] bytes, boolean write) {
                                stopped[0] = false;
                                return super.run(root, at, bytes, write);
                            }

                            @Override
                            boolean goesOn(Status status) {
                                return !stopped[0];
                            }
                        };
                    }),
            fault("iommu-chain-ends", Rule.IOMMU_4)
                    .what("an access that was translated once is not translated again")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        boolean translates(Region region, int hops) {
                            return super.translates(region, hops) && hops == 0;
                        }
                    }),
            fault("iommu-chain-loses-offset", Rule.IOMMU_4)
                    .what("the second translation of an access goes to the beginning of the granule")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        long target(Region iommu, Entry entry, long offset, int hops) {
                            return super.target(iommu, entry, hops == 0 ? offset : offset & -granule(iommu), hops);
                        }
                    }),
            fault("iommu-second-not-checked", Rule.IOMMU_2)
                    .what("an access that has passed one IOMMU region passes the next one without permission")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        boolean passes(Entry entry, boolean write, int hops) {
                            return hops > 0 || super.passes(entry, write, hops);
                        }
                    }));

    private IommuAccessFaults() {}
}
