package org.memtck.faults.treewalk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** What happens between a change within a transaction and the commit (rules ROMD-2, LIFE-7 and LIFE-10). */
final class PendingFaults {
    private PendingFaults() {}

    static List<Fault> all() {
        return List.of(romWritesWait(), destroyedAtOnce(), destroyedNotFinalized());
    }

    private static Fault romWritesWait() {
        return TreeWalk.fault(
                        "romd-writes-lost-in-transaction",
                        Rule.ROMD_2,
                        "writes to a ROM device whose mode was switched within a transaction are lost before the"
                                + " commit",
                        parts -> {
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
                        })
                .alsoBreaks(RuleSet.of(Rule.ATTR_1, Rule.TXN_1))
                .onlySeldom();
    }

    private static Fault destroyedAtOnce() {
        return TreeWalk.fault(
                        "destroyed-at-once-in-transaction",
                        Rule.TXN_1,
                        "what is destroyed within a transaction vanishes from the map before the commit",
                        parts -> parts.finalizer = new Finalizer(parts) {
                            @Override
                            void end(Region region) {
                                super.end(region);
                                region.visible.enabled = false;
                            }
                        })
                .alsoBreaks(RuleSet.of(Rule.LIFE_10))
                .onlySeldom();
    }

    private static Fault destroyedNotFinalized() {
        return TreeWalk.fault(
                "destroyed-not-finalized",
                Rule.LIFE_7,
                "an alias that is destroyed leaves the map, and is never finalised",
                parts -> parts.destruction = new Destruction(parts) {
                    @Override
                    void destroy(Region region) {
                        if (region.kind != Kind.ALIAS) {
                            super.destroy(region);
                        } else if (region.next.container != null) {
                            parts.changes.delete(region);
                        }
                    }
                });
    }
}
