package org.memtck.faults.treewalk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Permission;

/** IOMMU regions that let the wrong accesses pass, or too much of a block at once (rules IOMMU-2 and IOMMU-3). */
final class IommuAccessFaults {
    private IommuAccessFaults() {}

    static List<Fault> all() {
        return List.of(
                permissionIgnored(),
                writesNotChecked(),
                restOfBlockNotChecked(),
                missingEntryPasses(),
                refusedButWritten(),
                blockTranslatedOnce(),
                blockStops());
    }

    private static Fault permissionIgnored() {
        return TreeWalk.fault(
                "iommu-permission-ignored",
                Rule.IOMMU_2,
                "entries without the permission let accesses pass",
                parts -> parts.translation = new Translation(parts) {
                    @Override
                    boolean passes(Entry entry, boolean write, int hops) {
                        return true;
                    }
                });
    }

    private static Fault writesNotChecked() {
        return TreeWalk.fault(
                "iommu-writes-not-checked",
                Rule.IOMMU_2,
                "the permission is checked for reads only",
                parts -> parts.translation = new Translation(parts) {
                    @Override
                    boolean passes(Entry entry, boolean write, int hops) {
                        return write || super.passes(entry, false, hops);
                    }
                });
    }

    private static Fault restOfBlockNotChecked() {
        return TreeWalk.fault(
                        "iommu-rest-of-block-not-checked",
                        Rule.IOMMU_2,
                        "a block that had the permission for one granule needs none for the next ones",
                        parts -> {
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
                        })
                .onlySeldom();
    }

    private static Fault missingEntryPasses() {
        return TreeWalk.fault(
                "iommu-missing-entry-passes",
                Rule.IOMMU_2,
                "where there is no entry an access goes on at its offset",
                parts -> parts.translation = new Translation(parts) {
                    @Override
                    @Nullable
                    Entry entry(Region iommu, long offset) {
                        Entry entry = super.entry(iommu, offset);
                        return entry == null ? new Entry(offset, Permission.READ_WRITE) : entry;
                    }
                });
    }

    private static Fault refusedButWritten() {
        return TreeWalk.fault(
                "iommu-refused-but-written",
                Rule.IOMMU_2,
                "a write without the permission is rejected, but has reached its target",
                parts -> {
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
                });
    }

    private static Fault blockTranslatedOnce() {
        return TreeWalk.fault(
                "iommu-block-translated-once",
                Rule.IOMMU_3,
                "a block goes on behind the granule that its beginning was sent to",
                parts -> parts.translation = new Translation(parts) {
                    @Override
                    long rest(Region iommu, long offset) {
                        return -1;
                    }
                });
    }

    private static Fault blockStops() {
        return TreeWalk.fault(
                "iommu-block-stops", Rule.IOMMU_3, "a block ends at the first granule without permission", parts -> {
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
                });
    }
}
