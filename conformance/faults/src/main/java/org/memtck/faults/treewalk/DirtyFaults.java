package org.memtck.faults.treewalk;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.RegionSpec;

/** Written pages that are not marked as dirty, or not found (rule DIRTY-1). */
final class DirtyFaults {
    private DirtyFaults() {}

    static List<Fault> all() {
        return List.of(
                neverMarked(),
                firstPageOnly(),
                blocksUnmarked(),
                countTakenForEnd(),
                atAddress(),
                notThroughAlias(),
                notThroughIommu(),
                lostOnMove(),
                notInFile(),
                notJoined(),
                firstQuestionClears());
    }

    private static Fault neverMarked() {
        return TreeWalk.fault(
                "dirty-never",
                Rule.DIRTY_1,
                "no page is ever dirty",
                parts -> parts.dirtyLog = new DirtyLog(parts) {
                    @Override
                    void markPages(PageLog log, long first, long last) {}
                });
    }

    private static Fault firstPageOnly() {
        return TreeWalk.fault(
                        "dirty-first-page-only",
                        Rule.DIRTY_1,
                        "of a write over several pages only the first one is dirty",
                        parts -> parts.dirtyLog = new DirtyLog(parts) {
                            @Override
                            void markPages(PageLog log, long first, long last) {
                                super.markPages(log, first, first);
                            }
                        })
                .seenIn("Bochs e1c9e32ef")
                .onlySeldom();
    }

    private static Fault blocksUnmarked() {
        return TreeWalk.fault(
                "dirty-not-by-block",
                Rule.DIRTY_1,
                "pages that a block writes are not dirty",
                parts -> parts.block = new Block(parts) {
                    @Override
                    Status moveMemory(
                            Found found,
                            Region region,
                            long address,
                            byte[] bytes,
                            int from,
                            int length,
                            boolean write) {
                        return write && region.kind == Kind.RAM && !found.refusesWrites()
                                ? parts.store.write(region, found.offset(), slice(bytes, from, length))
                                : super.moveMemory(found, region, address, bytes, from, length, write);
                    }
                });
    }

    private static Fault countTakenForEnd() {
        return TreeWalk.fault(
                        "dirty-count-taken-for-end",
                        Rule.DIRTY_1,
                        "the number of pages that are asked for is taken for the end of the search",
                        parts -> parts.dirtyLog = new DirtyLog(parts) {
                            @Override
                            NavigableSet<Long> asked(PageLog log, long first, long last) {
                                long end = Math.max(first, last - first + 1);
                                log.pages.removeIf(page -> page >= end && page <= last);
                                return log.pages.subSet(first, true, end, false);
                            }
                        })
                .seenIn("QEMU 88c73d16ad")
                .onlySeldom();
    }

    private static Fault atAddress() {
        return TreeWalk.fault(
                "dirty-at-address",
                Rule.DIRTY_1,
                "the pages of the guest's address are dirty, not those of the offset in the region",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Status writeMemory(Region region, long offset, long address, byte[] bytes) {
                        parts.dirtyLog.mark(region, address, bytes.length);
                        return parts.store.write(region, offset, bytes);
                    }
                });
    }

    private static Fault notThroughAlias() {
        return TreeWalk.fault(
                "dirty-not-through-alias",
                Rule.DIRTY_1,
                "pages that are written through an alias are not dirty",
                parts -> {
                    AliasSense sense = AliasSense.in(parts);
                    parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void mark(Region region, long offset, int length) {
                            if (!sense.wentThroughAlias()) {
                                super.mark(region, offset, length);
                            }
                        }
                    };
                });
    }

    private static Fault notThroughIommu() {
        return TreeWalk.fault(
                        "dirty-not-through-iommu",
                        Rule.DIRTY_1,
                        "pages that are written through an IOMMU region are not dirty",
                        parts -> {
                            boolean[] translated = new boolean[1];
                            parts.translation = new Translation(parts) {
                                @Override
                                Found find(Region root, long address, boolean write) {
                                    translated[0] = false;
                                    return super.find(root, address, write);
                                }

                                @Override
                                long target(Region iommu, Entry entry, long offset, int hops) {
                                    translated[0] = true;
                                    return super.target(iommu, entry, offset, hops);
                                }
                            };
                            parts.dirtyLog = new DirtyLog(parts) {
                                @Override
                                void mark(Region region, long offset, int length) {
                                    if (!translated[0]) {
                                        super.mark(region, offset, length);
                                    }
                                }
                            };
                        })
                .onlySeldom();
    }

    private static Fault lostOnMove() {
        return TreeWalk.fault(
                        "dirty-log-lost-on-move",
                        Rule.DIRTY_1,
                        "RAM that is moved is not logged any more",
                        parts -> parts.changes = new Changes(parts) {
                            @Override
                            void move(Region region, long at) {
                                super.move(region, at);
                                region.logs.values().forEach(log -> log.on = false);
                            }
                        })
                .onlySeldom();
    }

    private static Fault notInFile() {
        return TreeWalk.fault(
                        "dirty-not-in-file",
                        Rule.DIRTY_1,
                        "file-backed RAM has no dirty pages",
                        parts -> parts.dirtyLog = new DirtyLog(parts) {
                            @Override
                            void mark(Region region, long offset, int length) {
                                if (!(region.made instanceof RegionSpec.FileRam)) {
                                    super.mark(region, offset, length);
                                }
                            }
                        })
                .onlySeldom();
    }

    private static Fault notJoined() {
        return TreeWalk.fault(
                "dirty-pages-not-joined",
                Rule.DIRTY_1,
                "each dirty page is told as a range of its own, whether or not the next one is dirty too",
                parts -> parts.dirtyLog = new DirtyLog(parts) {
                    @Override
                    boolean joins() {
                        return false;
                    }
                });
    }

    private static Fault firstQuestionClears() {
        return TreeWalk.fault(
                "dirty-first-question-clears",
                Rule.DIRTY_1,
                "the first question after logging is turned on answers nothing, and clears what it was asked for",
                parts -> parts.dirtyLog = new DirtyLog(parts) {
                    private final Set<PageLog> known = new HashSet<>();

                    @Override
                    void setLog(Region region, int client, boolean on) {
                        super.setLog(region, client, on);
                        known.remove(log(region, client));
                    }

                    @Override
                    NavigableSet<Long> asked(PageLog log, long first, long last) {
                        NavigableSet<Long> asked = super.asked(log, first, last);
                        if (known.add(log)) {
                            asked.clear();
                        }
                        return asked;
                    }
                });
    }
}
