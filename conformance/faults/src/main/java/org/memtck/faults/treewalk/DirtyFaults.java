package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

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
    static final List<Fault> ALL = List.of(
            fault("dirty-never", Rule.DIRTY_1)
                    .what("no page is ever dirty")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void markPages(PageLog log, long first, long last) {}
                    }),
            fault("dirty-first-page-only", Rule.DIRTY_1)
                    .what("of a write over several pages only the first one is dirty")
                    .seenIn("Bochs e1c9e32ef")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void markPages(PageLog log, long first, long last) {
                            super.markPages(log, first, first);
                        }
                    }),
            fault("dirty-not-by-block", Rule.DIRTY_1)
                    .what("pages that a block writes are not dirty")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status moveMemory(Found found, Region region, long address, Chunk chunk, boolean write) {
                            return write && region.kind == Kind.RAM && !found.refusesWrites()
                                    ? parts.store.write(region, found.offset(), chunk.bytes())
                                    : super.moveMemory(found, region, address, chunk, write);
                        }
                    }),
            fault("dirty-count-taken-for-end", Rule.DIRTY_1)
                    .what("the number of pages that are asked for is taken for the end of the search")
                    .seenIn("QEMU 88c73d16ad")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        NavigableSet<Long> asked(PageLog log, long first, long last) {
                            long end = Math.max(first, last - first + 1);
                            log.pages.removeIf(page -> page >= end && page <= last);
                            return log.pages.subSet(first, true, end, false);
                        }
                    }),
            fault("dirty-at-address", Rule.DIRTY_1)
                    .what("the pages of the guest's address are dirty, not those of the offset in the region")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeMemory(Region region, long offset, long address, byte[] bytes) {
                            parts.dirtyLog.mark(region, address, bytes.length);
                            return parts.store.write(region, offset, bytes);
                        }
                    }),
            fault("dirty-not-through-alias", Rule.DIRTY_1)
                    .what("pages that are written through an alias are not dirty")
                    .with(parts -> {
                        AliasSense sense = AliasSense.in(parts);
                        parts.dirtyLog = new DirtyLog(parts) {
                            @Override
                            void mark(Region region, long offset, int length) {
                                if (!sense.wentThroughAlias()) {
                                    super.mark(region, offset, length);
                                }
                            }
                        };
                    }),
            fault("dirty-not-through-iommu", Rule.DIRTY_1)
                    .what("pages that are written through an IOMMU region are not dirty")
                    .with(parts -> {
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
                    }),
            fault("dirty-log-lost-on-move", Rule.DIRTY_1)
                    .what("RAM that is moved is not logged any more")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void move(Region region, long at) {
                            super.move(region, at);
                            region.logs.values().forEach(log -> log.on = false);
                        }
                    }),
            fault("dirty-not-in-file", Rule.DIRTY_1)
                    .what("file-backed RAM has no dirty pages")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void mark(Region region, long offset, int length) {
                            if (!(region.made instanceof RegionSpec.FileRam)) {
                                super.mark(region, offset, length);
                            }
                        }
                    }),
            fault("dirty-pages-not-joined", Rule.DIRTY_1)
                    .what("each dirty page is told as a range of its own, whether or not the next one is dirty too")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        boolean joins() {
                            return false;
                        }
                    }),
            fault("dirty-first-question-clears", Rule.DIRTY_1)
                    .what("the first question after logging is turned on answers nothing, and clears what it was"
                            + " asked for")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
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
                    }));

    private DirtyFaults() {}
}
