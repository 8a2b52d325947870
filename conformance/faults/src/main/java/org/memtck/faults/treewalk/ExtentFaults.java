package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;

/** Regions that show too much or too little at their ends (rules VIS-3 and VIS-4). */
final class ExtentFaults {
    private ExtentFaults() {}

    static List<Fault> all() {
        return List.of(
                unclipped(),
                rootUnclipped(),
                oneByteMore(),
                wraps(),
                aliasWraps(),
                upperHalfLostOnWrite(),
                endOverflows(),
                lastByteMissing());
    }

    private static Fault unclipped() {
        return TreeWalk.fault(
                "container-unclipped",
                Rule.VIS_3,
                "a subregion shows what reaches past its container's end",
                parts -> parts.walk = new Walk() {
                    @Override
                    long lastOf(Region sub) {
                        return sub.kind == Kind.CONTAINER ? -1 : super.lastOf(sub);
                    }
                });
    }

    private static Fault rootUnclipped() {
        return TreeWalk.fault(
                "root-unclipped",
                Rule.VIS_3,
                "a space shows what reaches past its root's end",
                parts -> parts.walk = new Walk() {
                    @Override
                    Found find(Region root, long address) {
                        Found found = super.find(root, address);
                        boolean beyond = Unsigned.less(root.visible.size.last(), address);
                        return beyond && root.kind == Kind.CONTAINER && isShown(root)
                                ? within(root, address, -1, false)
                                : found;
                    }
                });
    }

    private static Fault oneByteMore() {
        return TreeWalk.fault(
                        "container-one-byte-more",
                        Rule.VIS_3,
                        "a container shows one byte too many",
                        parts -> parts.walk = new Walk() {
                            @Override
                            long lastOf(Region sub) {
                                long last = super.lastOf(sub);
                                return sub.kind == Kind.CONTAINER && last != -1 ? last + 1 : last;
                            }
                        })
                .onlySeldom();
    }

    private static Fault wraps() {
        return TreeWalk.fault(
                "map-wraps",
                Rule.VIS_4,
                "what reaches past the last address goes on at zero",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean covers(Region sub, long at) {
                        return !Unsigned.less(lastOf(sub), at - sub.visible.at);
                    }
                });
    }

    private static Fault aliasWraps() {
        return TreeWalk.fault(
                        "map-wraps-in-alias",
                        Rule.VIS_4,
                        "an alias whose offsets pass 2^64 - 1 shows the beginning of its target",
                        parts -> parts.walk = new Walk() {
                            @Override
                            boolean overflows(long at, long offset) {
                                return false;
                            }
                        })
                .onlySeldom();
    }

    private static Fault upperHalfLostOnWrite() {
        return TreeWalk.fault(
                        "map-write-32-bits",
                        Rule.VIS_4,
                        "writes lose the upper half of their address",
                        parts -> parts.guest = new Guest(parts) {
                            @Override
                            Observation write(Region root, long at, int size, long value, Endian order) {
                                return super.write(root, at & 0xffff_ffffL, size, value, order);
                            }
                        })
                .seenIn("Unicorn d9d2c4e5");
    }

    private static Fault endOverflows() {
        return TreeWalk.fault(
                        "map-end-overflows",
                        Rule.VIS_4,
                        "a subregion that ends with the last address counts as empty",
                        parts -> parts.walk = new Walk() {
                            @Override
                            boolean covers(Region sub, long at) {
                                long end = sub.visible.at + lastOf(sub) + 1;
                                return super.covers(sub, at) && (end != 0 || sub.visible.at == 0);
                            }
                        })
                .onlySeldom();
    }

    private static Fault lastByteMissing() {
        return TreeWalk.fault(
                        "map-last-byte-missing",
                        Rule.VIS_4,
                        "nothing is ever found at 2^64 - 1",
                        parts -> parts.walk = new Walk() {
                            @Override
                            Found find(Region root, long address) {
                                return address == -1
                                        ? Found.hole(-1)
                                        : super.find(root, address).until(-2);
                            }
                        })
                .onlySeldom();
    }
}
