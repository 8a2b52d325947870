package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Size;

/** What goes right a number of times and then no more: counters that leak, tables and queues that fill up. */
final class HistoryFaults {
    static final List<Fault> ALL = List.of(
            fault("translation-depth-leaks", Rule.IOMMU_1)
                    .what("a counter against circles is never counted down: the 17th translation is refused")
                    .afterRounds(17)
                    .with(parts -> parts.translation = new Translation(parts) {
                        private int depth;

                        @Override
                        boolean passes(Entry entry, boolean write, int hops) {
                            return super.passes(entry, write, hops) && depth++ < 16;
                        }
                    }),
            fault("window-slot-leaks", Rule.PIN_1)
                    .what("the slot of a window is not given back when it is closed: from the 65th on none is opened")
                    .afterRounds(65)
                    .with(parts -> parts.windows = new Windows(parts) {
                        private int slots;

                        @Override
                        boolean isOffered(Found found, Region region, boolean write) {
                            return super.isOffered(found, region, write) && slots++ < 64;
                        }
                    }),
            fault("region-slot-leaks", Rule.TREE_1)
                    .what(
                            "the slot of a region is not given back when it is taken out: what is added from the 33rd time on"
                                    + " is not shown")
                    .seenIn("cloud-hypervisor PR 8357")
                    .afterRounds(33)
                    .with(parts -> parts.changes = new Changes(parts) {
                        private int slots;

                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            super.add(container, region, at, priority);
                            if (slots++ >= 32) {
                                parts.stage.edit(region).enabled = false;
                            }
                        }
                    }),
            fault("transaction-depth-of-four-bits", Rule.TXN_1)
                    .what("the depth of transactions is kept in four bits: the commit of the 17th ends them all")
                    .afterRounds(17)
                    .with(parts -> parts.stage = new Stage() {
                        @Override
                        boolean isOutermost(int left) {
                            return (left & 15) == 0;
                        }
                    }),
            fault("coalesced-ring-overwrites", Rule.COAL_1)
                    .what("the ring of late writes holds 64: the oldest one is overwritten and lost")
                    .afterRounds(65)
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void defer(Region region, long offset, byte[] bytes, Runnable call) {
                            if (queue.size() == 64) {
                                queue.remove();
                            }
                            super.defer(region, offset, bytes, call);
                        }
                    }),
            fault("eventfd-slot-leaks", Rule.EVT_1)
                    .what(
                            "the slot of an eventfd is not given back when it is taken off: from the 33rd on none is attached")
                    .afterRounds(33)
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        private int slots;

                        @Override
                        void attach(Eventfd eventfd) {
                            if (slots++ < 32) {
                                super.attach(eventfd);
                            }
                        }
                    }),
            fault("deaths-counted-in-seven-bits", Rule.LIFE_5)
                    .what("what is finalised is counted in a signed byte: the 128th is not told")
                    .afterRounds(128)
                    .with(parts -> parts.finalizer = new Finalizer(parts) {
                        private byte told;

                        @Override
                        void report(String name) {
                            if (++told > 0) {
                                super.report(name);
                            }
                        }
                    }),
            fault("move-generation-of-eight-bits", Rule.TREE_2)
                    .what("changes are counted in eight bits: the 256th move is taken for none")
                    .afterRounds(256)
                    .with(parts -> parts.changes = new Changes(parts) {
                        private byte generation;

                        @Override
                        void move(Region region, long at) {
                            if (++generation != 0) {
                                super.move(region, at);
                            }
                        }
                    }),
            fault("resize-count-overflows", Rule.TREE_2)
                    .what("the 16th new size and those after it are forgotten")
                    .afterRounds(16)
                    .with(parts -> parts.changes = new Changes(parts) {
                        private int sizes;

                        @Override
                        void resize(Region region, Size size) {
                            super.resize(region, ++sizes < 16 ? size : region.next.size);
                        }
                    }));

    private HistoryFaults() {}
}
