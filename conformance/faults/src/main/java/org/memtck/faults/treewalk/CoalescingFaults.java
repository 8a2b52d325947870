package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Writes to coalesced ranges that arrive too late, wrongly or never (rule COAL-1). */
final class CoalescingFaults {
    private CoalescingFaults() {}

    static List<Fault> all() {
        return List.of(
                lost(),
                pastReads(),
                pastWrites(),
                pastFlush(),
                pastChanges(),
                backwards(),
                merged(),
                partlyInRange(),
                blocks(),
                oneRangeRemoved(),
                ofOthers());
    }

    private static Fault lost() {
        return TreeWalk.fault(
                "coalesced-lost",
                Rule.COAL_1,
                "what is late when the map changes or everything has to arrive never arrives",
                parts -> parts.coalescing = new LazyCoalescing(parts) {
                    @Override
                    void deliverAll() {
                        queue.clear();
                    }
                });
    }

    private static Fault pastReads() {
        return TreeWalk.fault(
                "coalesced-past-reads",
                Rule.COAL_1,
                "a read of the device does not wait for writes that are late",
                parts -> parts.coalescing = new LazyCoalescing(parts) {
                    @Override
                    void beforeAccess(Region region, boolean write) {
                        if (write) {
                            super.beforeAccess(region, true);
                        }
                    }
                });
    }

    private static Fault pastWrites() {
        return TreeWalk.fault(
                "coalesced-past-writes",
                Rule.COAL_1,
                "a write outside the coalesced range overtakes writes that are late",
                parts -> parts.coalescing = new LazyCoalescing(parts) {
                    @Override
                    void beforeAccess(Region region, boolean write) {
                        if (!write) {
                            super.beforeAccess(region, false);
                        }
                    }
                });
    }

    private static Fault pastFlush() {
        return TreeWalk.fault(
                "coalesced-past-flush",
                Rule.COAL_1,
                "writes are still late after everything had to arrive",
                parts -> parts.coalescing = new LazyCoalescing(parts) {
                    @Override
                    void flush() {}
                });
    }

    private static Fault pastChanges() {
        return TreeWalk.fault(
                "coalesced-past-changes",
                Rule.COAL_1,
                "writes that are late arrive after the map has changed",
                parts -> parts.coalescing = new LazyCoalescing(parts) {
                    @Override
                    void beforeChange() {}
                });
    }

    private static Fault backwards() {
        return TreeWalk.fault(
                "coalesced-backwards",
                Rule.COAL_1,
                "of the writes that are late the last one arrives first",
                parts -> parts.coalescing = new LazyCoalescing(parts) {
                    @Override
                    void defer(Region region, long offset, byte[] bytes, Runnable call) {
                        queue.addFirst(new LateWrite(region, offset, bytes.length, call));
                    }
                });
    }

    private static Fault merged() {
        return TreeWalk.fault(
                        "coalesced-merged",
                        Rule.COAL_1,
                        "of several late writes to one place only the last one arrives",
                        parts -> parts.coalescing = new LazyCoalescing(parts) {
                            @Override
                            void defer(Region region, long offset, byte[] bytes, Runnable call) {
                                queue.removeIf(late -> late.region() == region
                                        && late.offset() == offset
                                        && late.size() == bytes.length);
                                super.defer(region, offset, bytes, call);
                            }
                        })
                .onlySeldom();
    }

    private static Fault partlyInRange() {
        return TreeWalk.fault(
                        "coalesced-partly-in-range",
                        Rule.COAL_1,
                        "a write that only begins in a coalesced range is late, too",
                        parts -> parts.coalescing = new LazyCoalescing(parts) {
                            @Override
                            boolean holds(Range zone, long offset, int size) {
                                return zone.contains(offset);
                            }
                        })
                .onlySeldom();
    }

    private static Fault blocks() {
        return TreeWalk.fault(
                        "coalesced-blocks", Rule.COAL_1, "block writes to a coalesced range are late, too", parts -> {
                            parts.coalescing = new LazyCoalescing(parts);
                            parts.port = new Port(parts) {
                                @Override
                                Status write(Region region, long offset, long address, byte[] bytes) {
                                    if (!parts.coalescing.defers(region, offset, bytes.length)) {
                                        return super.write(region, offset, address, bytes);
                                    }
                                    parts.coalescing.defer(
                                            region, offset, bytes, () -> call(region, offset, address, bytes));
                                    return Status.OK;
                                }
                            };
                        })
                .onlySeldom();
    }

    private static Fault oneRangeRemoved() {
        return TreeWalk.fault(
                        "coalesced-one-range-removed",
                        Rule.COAL_1,
                        "of several coalesced ranges only one is taken away",
                        parts -> parts.coalescing = new LazyCoalescing(parts) {
                            @Override
                            void remove(Region region) {
                                parts.attributeGuard.coalesce(region);
                                if (!region.zones.isEmpty()) {
                                    region.zones.remove(0);
                                }
                            }
                        })
                .seenIn("QEMU's coalesced ranges in 2019")
                .onlySeldom();
    }

    private static Fault ofOthers() {
        return TreeWalk.fault(
                "coalesced-of-others",
                Rule.COAL_1,
                "what is no device takes coalesced ranges, without effect",
                parts -> parts.attributeGuard = new AttributeGuard() {
                    @Override
                    void coalesce(Region region) {}
                });
    }
}
