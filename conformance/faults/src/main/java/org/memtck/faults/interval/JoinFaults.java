package org.memtck.faults.interval;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Neighbours that are joined though they are two, or are not though they are one. */
final class JoinFaults {
    private JoinFaults() {}

    static List<Fault> all() {
        return List.of(whateverOffset(), whateverRegion(), never(), neverRight());
    }

    private static Fault whateverOffset() {
        return Interval.mapped(
                        "join-ignores-offset",
                        Rule.ALIAS_1,
                        "two neighbours that show one region are one, whatever they show of it",
                        () -> new IntervalMap() {
                            @Override
                            boolean hasNextOffset(Segment left, Segment right) {
                                return true;
                            }
                        })
                .seenIn("QEMU e4a511f8cc");
    }

    private static Fault whateverRegion() {
        return Interval.mapped(
                        "join-ignores-region",
                        Rule.VIS_1,
                        "two regions of RAM side by side are one",
                        () -> new IntervalMap() {
                            @Override
                            boolean isOfSameRegion(Segment left, Segment right) {
                                return super.isOfSameRegion(left, right) || areRam(left, right);
                            }

                            @Override
                            boolean hasNextOffset(Segment left, Segment right) {
                                return super.hasNextOffset(left, right) || areRam(left, right);
                            }

                            private static boolean areRam(Segment left, Segment right) {
                                Region one = left.region();
                                Region other = right.region();
                                return one != other
                                        && one != null
                                        && other != null
                                        && one.kind == Kind.RAM
                                        && other.kind == Kind.RAM;
                            }
                        })
                .seenIn("cloud-hypervisor CVE-2019-18960");
    }

    private static Fault never() {
        return Interval.mapped(
                "join-never", Rule.VIS_7, "segments that continue each other stay two", () -> new IntervalMap() {
                    @Override
                    boolean isOfSameRegion(Segment left, Segment right) {
                        return false;
                    }
                });
    }

    private static Fault neverRight() {
        return Interval.mapped(
                        "join-never-right",
                        Rule.VIS_7,
                        "a segment is joined with its left neighbour alone",
                        () -> new IntervalMap() {
                            @Override
                            Segment joinRight(Segment segment) {
                                return segment;
                            }
                        })
                .onlySeldom();
    }
}
