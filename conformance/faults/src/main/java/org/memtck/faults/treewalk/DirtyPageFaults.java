package org.memtck.faults.treewalk;

import java.util.List;
import java.util.NavigableSet;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Pages that are reported although they were not written (rule DIRTY-2). */
final class DirtyPageFaults {
    private DirtyPageFaults() {}

    static List<Fault> all() {
        return List.of(firstAlways(), notCleared(), endExcluded(), refusedWrites(), reads(), wholeBlock());
    }

    private static Fault firstAlways() {
        return TreeWalk.fault(
                "dirty-first-page-always",
                Rule.DIRTY_2,
                "the first page that is asked for is always dirty",
                parts -> parts.dirtyLog = new DirtyLog(parts) {
                    @Override
                    NavigableSet<Long> asked(PageLog log, long first, long last) {
                        log.pages.add(first);
                        return super.asked(log, first, last);
                    }
                });
    }

    private static Fault notCleared() {
        return TreeWalk.fault(
                "dirty-not-cleared",
                Rule.DIRTY_2,
                "pages stay dirty when they are read",
                parts -> parts.dirtyLog = new DirtyLog(parts) {
                    @Override
                    void clear(Region region, PageLog log, NavigableSet<Long> asked) {}
                });
    }

    private static Fault endExcluded() {
        return TreeWalk.fault(
                        "dirty-behind-last-byte",
                        Rule.DIRTY_2,
                        "a write that ends with a page makes the next one dirty, too",
                        parts -> parts.dirtyLog = new DirtyLog(parts) {
                            @Override
                            void mark(Region region, long offset, int length) {
                                super.mark(region, offset, length + 1);
                            }
                        })
                .onlySeldom();
    }

    private static Fault refusedWrites() {
        return TreeWalk.fault(
                        "dirty-by-refused-write",
                        Rule.DIRTY_2,
                        "a write that is refused makes its page dirty",
                        parts -> parts.guest = new Guest(parts) {
                            @Override
                            boolean refusesWrite(Found found, Region region, int size) {
                                parts.dirtyLog.mark(region, found.offset(), size);
                                return super.refusesWrite(found, region, size);
                            }
                        })
                .onlySeldom();
    }

    private static Fault reads() {
        return TreeWalk.fault(
                "dirty-by-read",
                Rule.DIRTY_2,
                "a read makes its page dirty",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Reply readRegion(Region region, long offset, long address, int size) {
                        parts.dirtyLog.mark(region, offset, size);
                        return super.readRegion(region, offset, address, size);
                    }
                });
    }

    private static Fault wholeBlock() {
        return TreeWalk.fault(
                        "dirty-by-rest-of-block",
                        Rule.DIRTY_2,
                        "a block that leaves a region makes as many bytes of it dirty as the block has",
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
                                if (write) {
                                    parts.dirtyLog.mark(region, found.offset(), bytes.length - from);
                                }
                                return super.moveMemory(found, region, address, bytes, from, length, write);
                            }
                        })
                .seenIn("vm-memory 81bc2bc")
                .onlySeldom();
    }
}
