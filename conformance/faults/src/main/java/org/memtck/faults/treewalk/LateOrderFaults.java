package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** What comes first where a write might be late, or refused, or signal an eventfd (rules COAL-1, VALID-1 and EVT-1). */
final class LateOrderFaults {
    private LateOrderFaults() {}

    static List<Fault> all() {
        return List.of(pastSignals(), beforeValid(), beforeEventfd());
    }

    private static Fault pastSignals() {
        return TreeWalk.fault(
                        "coalesced-past-signals",
                        Rule.COAL_1,
                        "a write that signals an eventfd overtakes writes that are late",
                        parts -> parts.coalescing = new LazyCoalescing(parts) {
                            @Override
                            void beforeSignal(Region region, long offset, int size) {}
                        })
                .onlySeldom();
    }

    private static Fault beforeValid() {
        return TreeWalk.fault(
                        "coalesced-before-valid",
                        Rule.VALID_1,
                        "a write to a coalesced range is taken whether the device accepts its size or not",
                        parts -> {
                            parts.coalescing = new LazyCoalescing(parts);
                            parts.port = new Port(parts) {
                                @Override
                                Status writeOnce(Region region, long offset, long address, byte[] bytes) {
                                    boolean lost = parts.coalescing.defers(region, offset, bytes.length)
                                            && !region.spec.valid().includes(bytes.length);
                                    return lost ? Status.OK : super.writeOnce(region, offset, address, bytes);
                                }
                            };
                        })
                .alsoBreaks(RuleSet.of(Rule.COAL_1))
                .onlySeldom();
    }

    private static Fault beforeEventfd() {
        return TreeWalk.fault(
                        "coalesced-before-eventfd",
                        Rule.EVT_1,
                        "a write to a coalesced range is late, and calls the device, though it matches an eventfd",
                        parts -> {
                            parts.coalescing = new LazyCoalescing(parts);
                            parts.eventfds = new Eventfds(parts) {
                                @Override
                                boolean take(Region region, long offset, long address, byte[] bytes) {
                                    return !parts.coalescing.defers(region, offset, bytes.length)
                                            && super.take(region, offset, address, bytes);
                                }
                            };
                        })
                .onlySeldom();
    }
}
