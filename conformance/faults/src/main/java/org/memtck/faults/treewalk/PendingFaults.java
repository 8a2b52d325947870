package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** What happens between a change within a transaction and the commit (rules ROMD-2, LIFE-7 and LIFE-10). */
final class PendingFaults {
    static final List<Fault> ALL = List.of(
            fault("romd-writes-lost-in-transaction", Rule.ROMD_2)
                    .what("writes to a ROM device whose mode was switched within a transaction are lost before the"
                            + " commit")
                    .alsoBreaks(Rule.ATTR_1, Rule.TXN_1)
                    .with(parts -> {
                        Set<Region> switched = new HashSet<>();
                        parts.attributes = new Attributes(parts) {
                            @Override
                            void setRomMode(Region region, boolean on) {
                                super.setRomMode(region, on);
                                if (parts.stage.isOpen()) {
                                    switched.add(region);
                                }
                            }
                        };
                        parts.port = new Port(parts) {
                            @Override
                            Status write(Region region, long offset, long address, byte[] bytes) {
                                if (!parts.stage.isOpen()) {
                                    switched.clear();
                                }
                                return switched.contains(region)
                                        ? Status.OK
                                        : super.write(region, offset, address, bytes);
                            }
                        };
                    }),
            fault("destroyed-at-once-in-transaction", Rule.TXN_1)
                    .what("what is destroyed within a transaction vanishes from the map before the commit")
                    .alsoBreaks(Rule.LIFE_10)
                    .with(parts -> parts.finalizer = new Finalizer(parts) {
                        @Override
                        void end(Region region) {
                            super.end(region);
                            region.visible.enabled = false;
                        }
                    }),
            fault("destroyed-not-finalized", Rule.LIFE_7)
                    .what("an alias that is destroyed leaves the map, and is never finalised")
                    .with(parts -> parts.destruction = new Destruction(parts) {
                        @Override
                        void destroy(Region region) {
                            if (region.kind != Kind.ALIAS) {
                                super.destroy(region);
                            } else if (region.next.container != null) {
                                parts.changes.delete(region);
                            }
                        }
                    }));

    private PendingFaults() {}
}
