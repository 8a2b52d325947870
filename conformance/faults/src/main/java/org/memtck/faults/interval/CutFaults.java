package org.memtck.faults.interval;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Segments that are cut or removed wrongly where a window is cleared. */
final class CutFaults {
    private CutFaults() {}

    static List<Fault> all() {
        return List.of(
                keepsOffset(),
                losesRight(),
                losesReadOnly(),
                removesWhole(),
                failsBesideNeighbour(),
                removesNeighbour(),
                removesOne());
    }

    private static Fault keepsOffset() {
        return Interval.mapped(
                        "cut-keeps-offset",
                        Rule.MMIO_1,
                        "the right part of a device that a change cuts in two gets the offsets of the left one",
                        () -> new IntervalMap() {
                            @Override
                            void keepRight(Segment cut, long first) {
                                Region region = cut.region();
                                boolean isDevice = region != null && region.kind == Kind.MMIO;
                                super.keepRight(isDevice ? cut.shifted(first - cut.first()) : cut, first);
                            }
                        })
                .seenIn("Unicorn #1810");
    }

    private static Fault losesRight() {
        return Interval.mapped(
                        "cut-loses-right-part",
                        Rule.TREE_1,
                        "of a segment that is cut in two only the left part stays",
                        () -> new IntervalMap() {
                            @Override
                            void keepRight(Segment cut, long first) {}
                        })
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault losesReadOnly() {
        return Interval.mapped(
                        "cut-loses-readonly",
                        Rule.RO_2,
                        "the right part of read-only RAM that a change cuts in two can be written",
                        () -> new IntervalMap() {
                            @Override
                            void keepRight(Segment cut, long first) {
                                super.keepRight(cut.isRom() ? cut : cut.writable(), first);
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.RO_1));
    }

    private static Fault removesWhole() {
        return Interval.mapped(
                        "clear-removes-whole-segments",
                        Rule.TREE_1,
                        "a change takes all of a segment away of which it concerns a part",
                        () -> new IntervalMap() {
                            @Override
                            void clear(long first, long last) {
                                Segment left = at(first);
                                super.clear(first, last);
                                if (!left.isHole()) {
                                    segments.remove(left.first());
                                }
                            }
                        })
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault failsBesideNeighbour() {
        return Interval.mapped(
                        "remove-fails-beside-left-neighbour",
                        Rule.TREE_1,
                        "a segment stays where another one ends just before it",
                        () -> new IntervalMap() {
                            @Override
                            void remove(long first, long last) {
                                boolean beside = first != 0 && !at(first - 1).isHole();
                                segments.subMap(first, !beside, last, true).clear();
                            }
                        })
                .seenIn("Unicorn #1495")
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault removesNeighbour() {
        return Interval.mapped(
                        "remove-takes-right-neighbour",
                        Rule.TREE_1,
                        "a segment that begins where a change ends is taken away",
                        () -> new IntervalMap() {
                            @Override
                            void remove(long first, long last) {
                                super.remove(first, Addresses.plus(last, 1));
                            }
                        })
                .seenIn("Bochs d6243e074")
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault removesOne() {
        return Interval.mapped(
                        "remove-takes-one-segment",
                        Rule.TREE_1,
                        "where a change concerns several segments the first one alone is taken away",
                        () -> new IntervalMap() {
                            @Override
                            void remove(long first, long last) {
                                segments.subMap(first, true, last, true).pollFirstEntry();
                            }
                        })
                .alsoBreaks(Interval.CHANGES);
    }
}
