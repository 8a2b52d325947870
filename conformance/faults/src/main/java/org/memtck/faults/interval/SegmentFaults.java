package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Segments that are cut or removed wrongly, or joined with the wrong neighbours. */
final class SegmentFaults {
    static final List<Fault> ALL = List.of(
            fault("cut-keeps-offset", Rule.MMIO_1)
                    .what("the right part of a device that a change cuts in two gets the offsets of the left one")
                    .seenIn("Unicorn #1810")
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void keepRight(Segment cut, long first) {
                            Region region = cut.region();
                            boolean isDevice = region != null && region.kind == Kind.MMIO;
                            super.keepRight(isDevice ? shifted(cut, first - cut.first()) : cut, first);
                        }
                    }),
            fault("cut-loses-right-part", Rule.TREE_1)
                    .what("of a segment that is cut in two only the left part stays")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void keepRight(Segment cut, long first) {}
                    }),
            fault("cut-loses-readonly", Rule.RO_2)
                    .what("the right part of read-only RAM that a change cuts in two can be written")
                    .alsoBreaks(Rule.RO_1)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void keepRight(Segment cut, long first) {
                            super.keepRight(writable(cut), first);
                        }
                    }),
            fault("clear-removes-whole-segments", Rule.TREE_1)
                    .what("a change takes all of a segment away of which it concerns a part")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void clear(long first, long last) {
                            Segment left = at(first);
                            super.clear(first, last);
                            if (!left.isHole()) {
                                segments.remove(left.first());
                            }
                        }
                    }),
            fault("remove-fails-beside-left-neighbour", Rule.TREE_1)
                    .what("a segment stays where another one ends just before it")
                    .seenIn("Unicorn #1495")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void remove(long first, long last) {
                            boolean beside = first != 0 && !at(first - 1).isHole();
                            segments.subMap(first, !beside, last, true).clear();
                        }
                    }),
            fault("remove-takes-right-neighbour", Rule.TREE_1)
                    .what("a segment that begins where a change ends is taken away")
                    .seenIn("Bochs d6243e074")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void remove(long first, long last) {
                            super.remove(first, Addresses.plus(last, 1));
                        }
                    }),
            fault("remove-takes-one-segment", Rule.TREE_1)
                    .what("where a change concerns several segments the first one alone is taken away")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void remove(long first, long last) {
                            segments.subMap(first, true, last, true).pollFirstEntry();
                        }
                    }),
            fault("join-ignores-offset", Rule.ALIAS_1)
                    .what("two neighbours that show one region are one, whatever they show of it")
                    .seenIn("QEMU e4a511f8cc")
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        boolean hasNextOffset(Segment left, Segment right) {
                            return true;
                        }
                    }),
            fault("join-ignores-region", Rule.VIS_1)
                    .what("two regions of RAM side by side are one")
                    .seenIn("cloud-hypervisor CVE-2019-18960")
                    .with(parts -> parts.map = () -> new IntervalMap() {
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
                    }),
            fault("join-never", Rule.VIS_7)
                    .what("segments that continue each other stay two")
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        boolean isOfSameRegion(Segment left, Segment right) {
                            return false;
                        }
                    }),
            fault("join-never-right", Rule.VIS_7)
                    .what("a segment is joined with its left neighbour alone")
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        Segment joinRight(Segment segment) {
                            return segment;
                        }
                    }));

    private SegmentFaults() {}

    /** The same elsewhere. */
    static Segment shifted(Segment segment, long distance) {
        return new Segment(
                segment.first() + distance,
                segment.last() + distance,
                segment.region(),
                segment.offset(),
                segment.readOnly());
    }

    /** The same, whatever is written there; ROM stays as it is. */
    static Segment writable(Segment segment) {
        Region region = segment.region();
        return region != null && region.kind == Kind.ROM
                ? segment
                : new Segment(segment.first(), segment.last(), region, segment.offset(), false);
    }
}
