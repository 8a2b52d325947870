package org.memtck.faults.treewalk;

import java.util.List;
import java.util.function.Function;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;

/** Single accesses over several ranges that leave what they address (rule VIS-9). */
final class StraddleFaults {
    private StraddleFaults() {}

    static List<Fault> all() {
        return List.of(readsOn(), writesOn(), deviceCalledBeyond(), holeIsZero(), faults(), signals());
    }

    private static Fault guest(String id, String what, Function<Parts, Guest> guest) {
        return TreeWalk.fault(id, Rule.VIS_9, what, parts -> parts.guest = guest.apply(parts));
    }

    private static Fault readsOn() {
        return guest(
                "straddle-reads-hidden-memory",
                "a read that goes on behind the end of a range of memory goes on in that memory",
                parts -> new Guest(parts) {
                    @Override
                    Observation readAstride(Region region, Found found, long at, int size, Endian order) {
                        return region.kind.hasContent() && !callsBack(region, false)
                                ? readWhole(region, found, at, size, order)
                                : super.readAstride(region, found, at, size, order);
                    }
                });
    }

    private static Fault writesOn() {
        return guest(
                "straddle-writes-hidden-memory",
                "a write that goes on behind the end of a range of memory goes on in that memory, and is said to be refused",
                parts -> new Guest(parts) {
                    @Override
                    Observation writeAstride(Region region, Found found, long at, byte[] bytes) {
                        if (region.kind.hasContent() && !callsBack(region, true)) {
                            writeRegion(found, region, at, bytes);
                        }
                        return super.writeAstride(region, found, at, bytes);
                    }
                });
    }

    private static Fault deviceCalledBeyond() {
        return guest(
                        "straddle-calls-beyond-range",
                        "a device of which an access shows the last bytes is called for the whole access",
                        parts -> new Guest(parts) {
                            @Override
                            Observation readAstride(Region region, Found found, long at, int size, Endian order) {
                                if (callsBack(region, false)) {
                                    readRegion(region, found.offset(), at, size);
                                }
                                return super.readAstride(region, found, at, size, order);
                            }

                            @Override
                            Observation writeAstride(Region region, Found found, long at, byte[] bytes) {
                                return callsBack(region, true)
                                        ? Observation.of(writeRegion(found, region, at, bytes))
                                        : super.writeAstride(region, found, at, bytes);
                            }
                        })
                .seenIn("QEMU 7.2");
    }

    private static Fault holeIsZero() {
        return guest(
                "straddle-answers-zero", "a read over several ranges is done, and zero", parts -> new Guest(parts) {
                    @Override
                    Observation readAstride(Region region, Found found, long at, int size, Endian order) {
                        return Observation.ok(0);
                    }
                });
    }

    private static Fault faults() {
        return guest("straddle-faults", "a write over several ranges is a device error", parts -> new Guest(parts) {
            @Override
            Observation writeAstride(Region region, Found found, long at, byte[] bytes) {
                return Observation.of(Status.FAULT);
            }
        });
    }

    private static Fault signals() {
        return guest(
                        "straddle-signals-cut-eventfd",
                        "a write of which a part is seen signals an eventfd that listens to all of its bytes",
                        parts -> new Guest(parts) {
                            @Override
                            Observation writeAstride(Region region, Found found, long at, byte[] bytes) {
                                boolean taken = region.kind == Kind.MMIO
                                        && parts.gate.accepts(region.spec.valid(), found.offset(), at, bytes.length)
                                        && parts.eventfds.take(region, found.offset(), at, bytes);
                                return taken ? Observation.ok() : super.writeAstride(region, found, at, bytes);
                            }
                        })
                .onlySeldom();
    }
}
