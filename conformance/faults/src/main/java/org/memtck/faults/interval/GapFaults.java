package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Segments that are laid wrongly behind those that are there already. */
final class GapFaults {
    static final List<Fault> ALL = List.of(
            fault("gap-first-only", Rule.VIS_1)
                    .what("a region that is covered in the middle shows on the left alone")
                    .alsoBreaks(Rule.CONT_2)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void layBehind(Segment segment) {
                            Segment there = at(segment.first());
                            long last = Addresses.lower(there.last(), segment.last());
                            super.layBehind(there.isHole() ? segment.part(segment.first(), last) : segment);
                        }
                    }),
            fault("gap-shows-start", Rule.VIS_1)
                    .what("every part of a region that is not covered shows the region's start")
                    .alsoBreaks(Rule.CONT_2)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        Segment gapPart(Segment segment, long first, long last) {
                            return new Segment(first, last, segment.region(), segment.offset(), segment.readOnly());
                        }
                    }),
            fault("gap-same-start-dropped", Rule.VIS_1)
                    .what("a region does not show behind a smaller one that starts at the same address")
                    .seenIn("Symon 76d1dce")
                    .alsoBreaks(Rule.CONT_2)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void layBehind(Segment segment) {
                            if (!segments.containsKey(segment.first())) {
                                super.layBehind(segment);
                            }
                        }
                    }),
            fault("gap-overlap-refused", Rule.VIS_1)
                    .what("a region that is covered in part does not show at all")
                    .alsoBreaks(Rule.CONT_2)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void layBehind(Segment segment) {
                            Segment there = at(segment.first());
                            if (there.isHole() && !Addresses.isBefore(there.last(), segment.last())) {
                                super.layBehind(segment);
                            }
                        }
                    }),
            fault("gap-region-once", Rule.ALIAS_4)
                    .what("what a space shows of a region already is not shown again elsewhere")
                    .seenIn("rp2040js 7b4ee3f")
                    .alsoBreaks(Rule.ALIAS_1)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void layBehind(Segment segment) {
                            boolean isShown = segments.values().stream()
                                    .anyMatch(each ->
                                            each.region() == segment.region() && each.offset() == segment.offset());
                            if (!isShown) {
                                super.layBehind(segment);
                            }
                        }
                    }),
            fault("gap-of-one-byte", Rule.VIS_1)
                    .what("a region shows nothing in its first byte if the next one is covered")
                    .alsoBreaks(Rule.CONT_2)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void layBehind(Segment segment) {
                            Segment there = at(segment.first());
                            boolean isByte = there.isHole() && there.last() == segment.first();
                            if (isByte && segment.first() != segment.last()) {
                                super.layBehind(segment.part(segment.first() + 1, segment.last()));
                            } else if (!isByte) {
                                super.layBehind(segment);
                            }
                        }
                    }),
            fault("gap-before-all-missing", Rule.VIS_1)
                    .what("a region shows nothing below the lowest address at which something is in front of it")
                    .seenIn("Unicorn #420")
                    .alsoBreaks(Rule.CONT_2)
                    .with(parts -> parts.map = () -> new IntervalMap() {
                        @Override
                        void layBehind(Segment segment) {
                            Map.Entry<Long, Segment> lowest = segments.firstEntry();
                            boolean isAbove = lowest == null || !Addresses.isBefore(segment.first(), lowest.getKey());
                            if (isAbove) {
                                super.layBehind(segment);
                            } else if (!Addresses.isBefore(segment.last(), lowest.getKey())) {
                                super.layBehind(segment.part(lowest.getKey(), segment.last()));
                            }
                        }
                    }));

    private GapFaults() {}
}
