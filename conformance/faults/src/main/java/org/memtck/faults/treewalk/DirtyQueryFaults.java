package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Size;

/** Queries that hide dirty pages from others, or report clean ones (rules DIRTY-1 to DIRTY-3). */
final class DirtyQueryFaults {
    static final List<Fault> ALL = List.of(
            fault("dirty-lost-by-resizing", Rule.DIRTY_1)
                    .what("RAM whose used size changes forgets which of its pages were written")
                    .with(parts -> parts.attributes = new Attributes(parts) {
                        @Override
                        void setSize(Region region, Size size) {
                            super.setSize(region, size);
                            region.logs.values().forEach(log -> log.pages.clear());
                        }
                    }),
            fault("dirty-cleared-for-all-clients", Rule.DIRTY_1)
                    .what("what one client has read is clean for the others, too")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void clear(Region region, PageLog log, NavigableSet<Long> asked) {
                            List<Long> pages = List.copyOf(asked);
                            region.logs.values().forEach(each -> each.pages.removeAll(pages));
                        }
                    }),
            fault("dirty-cleared-beyond", Rule.DIRTY_1)
                    .what("a question for some pages clears all of the region")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void clear(Region region, PageLog log, NavigableSet<Long> asked) {
                            log.pages.clear();
                        }
                    }),
            fault("dirty-reported-once", Rule.DIRTY_1)
                    .what("a page that was reported is never reported again")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        private final Map<PageLog, Set<Long>> reported = new HashMap<>();

                        @Override
                        void markPages(PageLog log, long first, long last) {
                            super.markPages(log, first, last);
                            log.pages.removeAll(reported.getOrDefault(log, Set.of()));
                        }

                        @Override
                        void clear(Region region, PageLog log, NavigableSet<Long> asked) {
                            reported.computeIfAbsent(log, key -> new HashSet<>())
                                    .addAll(asked);
                            super.clear(region, log, asked);
                        }
                    }),
            fault("dirty-off-for-all-clients", Rule.DIRTY_1)
                    .what("a client that turns logging off turns it off for the others, too")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void setLog(Region region, int client, boolean on) {
                            super.setLog(region, client, on);
                            region.logs.values().forEach(log -> log.on &= on);
                        }
                    }),
            fault("dirty-log-on-once", Rule.DIRTY_3)
                    .what("logging that was turned off cannot be turned on again")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        private final Set<PageLog> ended = new HashSet<>();

                        @Override
                        void setLog(Region region, int client, boolean on) {
                            PageLog log = log(region, client);
                            if (log.on && !on) {
                                ended.add(log);
                            }
                            super.setLog(region, client, on);
                            log.on &= !ended.contains(log);
                        }
                    }),
            fault("dirty-log-of-others", Rule.DIRTY_3)
                    .what("what is no RAM can be logged, without effect")
                    .with(parts -> parts.attributeGuard = new AttributeGuard() {
                        @Override
                        void log(Region region, int client) {}
                    }),
            fault("dirty-first-page-always", Rule.DIRTY_2)
                    .what("the first page that is asked for is always dirty")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        NavigableSet<Long> asked(PageLog log, long first, long last) {
                            log.pages.add(first);
                            return super.asked(log, first, last);
                        }
                    }),
            fault("dirty-not-cleared", Rule.DIRTY_2)
                    .what("pages stay dirty when they are read")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void clear(Region region, PageLog log, NavigableSet<Long> asked) {}
                    }),
            fault("dirty-behind-last-byte", Rule.DIRTY_2)
                    .what("a write that ends with a page makes the next one dirty, too")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void mark(Region region, long offset, int length) {
                            super.mark(region, offset, length + 1);
                        }
                    }),
            fault("dirty-by-refused-write", Rule.DIRTY_2)
                    .what("a write that is refused makes its page dirty")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        boolean refusesWrite(Found found, Region region, int size) {
                            parts.dirtyLog.mark(region, found.offset(), size);
                            return super.refusesWrite(found, region, size);
                        }
                    }),
            fault("dirty-by-read", Rule.DIRTY_2)
                    .what("a read makes its page dirty")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Reply readRegion(Region region, long offset, long address, int size) {
                            parts.dirtyLog.mark(region, offset, size);
                            return super.readRegion(region, offset, address, size);
                        }
                    }),
            fault("dirty-by-rest-of-block", Rule.DIRTY_2)
                    .what("a block that leaves a region makes as many bytes of it dirty as the block has")
                    .seenIn("vm-memory 81bc2bc")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status moveMemory(Found found, Region region, long address, Chunk chunk, boolean write) {
                            if (write) {
                                parts.dirtyLog.mark(region, found.offset(), chunk.block.length - chunk.from);
                            }
                            return super.moveMemory(found, region, address, chunk, write);
                        }
                    }));

    private DirtyQueryFaults() {}
}
