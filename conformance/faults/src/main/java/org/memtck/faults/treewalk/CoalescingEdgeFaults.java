package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/** Late writes, and coalesced ranges, where the map changes or does not (rule COAL-1). */
final class CoalescingEdgeFaults {
    static final List<Fault> ALL = List.of(
            fault("coalesced-lost-by-opening", Rule.COAL_1)
                    .what("what is late when a space is opened never arrives")
                    .with(parts -> {
                        parts.coalescing = new LazyCoalescing(parts);
                        parts.spaces = new Spaces() {
                            @Override
                            void open(String space, Region root) {
                                super.open(space, root);
                                parts.coalescing.queue.clear();
                            }
                        };
                    }),
            fault("coalesced-lost-by-uncoalescing", Rule.COAL_1)
                    .what("with its coalesced ranges a device loses the writes that are late")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void remove(Region region) {
                            super.remove(region);
                            queue.removeIf(late -> late.region() == region);
                        }
                    }),
            fault("coalesced-past-flush-in-transaction", Rule.COAL_1)
                    .what("within a transaction writes are still late after everything had to arrive")
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void flush() {
                            if (!parts.stage.isOpen()) {
                                super.flush();
                            }
                        }
                    }),
            fault("coalesced-stretched-by-growth", Rule.COAL_1)
                    .what("a coalesced range that ends with its device grows with it")
                    .with(parts -> {
                        parts.coalescing = new LazyCoalescing(parts);
                        parts.changes = new Changes(parts) {
                            @Override
                            void resize(Region region, Size size) {
                                long end = region.next.size.last();
                                super.resize(region, size);
                                region.zones.replaceAll(zone -> zone.last() == end && Unsigned.less(end, size.last())
                                        ? new Range(zone.first(), size.last())
                                        : zone);
                            }
                        };
                    }));

    private CoalescingEdgeFaults() {}
}
