package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Writes to coalesced ranges that arrive too late, wrongly, out of order or never (rules COAL-1, VALID-1 and EVT-1). */
final class CoalescingFaults {
    static final List<Fault> ALL = List.of(
            fault("coalesced-lost", Rule.COAL_1)
                    .what("what is late when the map changes or everything has to arrive never arrives")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void deliverAll() {
                            queue.clear();
                        }
                    }),
            fault("coalesced-past-reads", Rule.COAL_1)
                    .what("a read of the device does not wait for writes that are late")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void beforeAccess(Region region, boolean write) {
                            if (write) {
                                super.beforeAccess(region, true);
                            }
                        }
                    }),
            fault("coalesced-past-writes", Rule.COAL_1)
                    .what("a write outside the coalesced range overtakes writes that are late")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void beforeAccess(Region region, boolean write) {
                            if (!write) {
                                super.beforeAccess(region, false);
                            }
                        }
                    }),
            fault("coalesced-past-flush", Rule.COAL_1)
                    .what("writes are still late after everything had to arrive")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void flush() {}
                    }),
            fault("coalesced-past-changes", Rule.COAL_1)
                    .what("writes that are late arrive after the map has changed")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void beforeChange() {}
                    }),
            fault("coalesced-past-closing", Rule.COAL_1)
                    .what("writes that are late arrive after a space was closed")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void beforeClosing() {}
                    }),
            fault("coalesced-backwards", Rule.COAL_1)
                    .what("of the writes that are late the last one arrives first")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void defer(Region region, long offset, byte[] bytes, Runnable call) {
                            queue.addFirst(new LateWrite(region, offset, bytes.length, call));
                        }
                    }),
            fault("coalesced-merged", Rule.COAL_1)
                    .what("of several late writes to one place only the last one arrives")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void defer(Region region, long offset, byte[] bytes, Runnable call) {
                            queue.removeIf(late ->
                                    late.region() == region && late.offset() == offset && late.size() == bytes.length);
                            super.defer(region, offset, bytes, call);
                        }
                    }),
            fault("coalesced-partly-in-range", Rule.COAL_1)
                    .what("a write that only begins in a coalesced range is late, too")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        boolean holds(Range zone, long offset, int size) {
                            return zone.contains(offset);
                        }
                    }),
            fault("coalesced-blocks", Rule.COAL_1)
                    .what("block writes to a coalesced range are late, too")
                    .with(parts -> {
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
                    }),
            fault("coalesced-one-range-removed", Rule.COAL_1)
                    .what("of several coalesced ranges only one is taken away")
                    .seenIn("QEMU's coalesced ranges in 2019")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void remove(Region region) {
                            parts.attributeGuard.coalesce(region);
                            if (!region.zones.isEmpty()) {
                                region.zones.remove(0);
                            }
                        }
                    }),
            fault("coalesced-of-others", Rule.COAL_1)
                    .what("what is no device takes coalesced ranges, without effect")
                    .with(parts -> parts.attributeGuard = new AttributeGuard() {
                        @Override
                        void coalesce(Region region) {}
                    }),
            fault("coalesced-past-signals", Rule.COAL_1)
                    .what("a write that signals an eventfd overtakes writes that are late")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void beforeSignal(Region region, long offset, int size) {}
                    }),
            fault("coalesced-lost-by-invalid", Rule.COAL_1)
                    .what("a write that the device does not accept drops those that are late")
                    .with(parts -> {
                        parts.coalescing = new LazyCoalescing(parts);
                        parts.port = new Port(parts) {
                            @Override
                            Status writeOnce(Region region, long offset, long address, byte[] bytes) {
                                if (!region.spec.valid().includes(bytes.length)) {
                                    parts.coalescing.queue.clear();
                                }
                                return super.writeOnce(region, offset, address, bytes);
                            }
                        };
                    }),
            fault("coalesced-before-eventfd", Rule.EVT_1)
                    .what("a write to a coalesced range is late, and calls the device, though it matches an eventfd")
                    .with(parts -> {
                        parts.coalescing = new LazyCoalescing(parts);
                        parts.eventfds = new Eventfds(parts) {
                            @Override
                            boolean take(Region region, long offset, long address, byte[] bytes) {
                                return !parts.coalescing.defers(region, offset, bytes.length)
                                        && super.take(region, offset, address, bytes);
                            }
                        };
                    }));

    private CoalescingFaults() {}
}
