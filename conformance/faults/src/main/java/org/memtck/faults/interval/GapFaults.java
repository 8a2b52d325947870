package org.memtck.faults.interval;

import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Segments that are laid wrongly behind those that are there already. */
final class GapFaults {
    private GapFaults() {}

    static List<Fault> all() {
        return List.of(
                firstGapOnly(), fromItsStart(), sameStart(), coveredInPart(), onceARegion(), oneByte(), beforeFirst());
    }

    private static Fault firstGapOnly() {
        return Interval.mapped(
                        "gap-first-only",
                        Rule.VIS_1,
                        "a region that is covered in the middle shows on the left alone",
                        () -> new IntervalMap() {
                            @Override
                            void layBehind(Segment segment) {
                                Segment there = at(segment.first());
                                long last = Addresses.lower(there.last(), segment.last());
                                super.layBehind(there.isHole() ? segment.part(segment.first(), last) : segment);
                            }
                        })
                .alsoBreaks(RuleSet.of(Rule.CONT_2));
    }

    private static Fault fromItsStart() {
        return Interval.mapped(
                        "gap-shows-start",
                        Rule.VIS_1,
                        "every part of a region that is not covered shows the region's start",
                        () -> new IntervalMap() {
                            @Override
                            Segment gapPart(Segment segment, long first, long last) {
                                return new Segment(first, last, segment.region(), segment.offset(), segment.readOnly());
                            }
                        })
                .alsoBreaks(RuleSet.of(Rule.CONT_2));
    }

    private static Fault sameStart() {
        return Interval.mapped(
                        "gap-same-start-dropped",
                        Rule.VIS_1,
                        "a region does not show behind a smaller one that starts at the same address",
                        () -> new IntervalMap() {
                            @Override
                            void layBehind(Segment segment) {
                                if (!segments.containsKey(segment.first())) {
                                    super.layBehind(segment);
                                }
                            }
                        })
                .seenIn("Symon 76d1dce")
                .alsoBreaks(RuleSet.of(Rule.CONT_2));
    }

    private static Fault coveredInPart() {
        return Interval.mapped(
                        "gap-overlap-refused",
                        Rule.VIS_1,
                        "a region that is covered in part does not show at all",
                        () -> new IntervalMap() {
                            @Override
                            void layBehind(Segment segment) {
                                Segment there = at(segment.first());
                                if (there.isHole() && !Addresses.isBefore(there.last(), segment.last())) {
                                    super.layBehind(segment);
                                }
                            }
                        })
                .alsoBreaks(RuleSet.of(Rule.CONT_2));
    }

    private static Fault onceARegion() {
        return Interval.mapped(
                        "gap-region-once",
                        Rule.ALIAS_4,
                        "what a space shows of a region already is not shown again elsewhere",
                        () -> new IntervalMap() {
                            @Override
                            void layBehind(Segment segment) {
                                boolean isShown = segments.values().stream()
                                        .anyMatch(each ->
                                                each.region() == segment.region() && each.offset() == segment.offset());
                                if (!isShown) {
                                    super.layBehind(segment);
                                }
                            }
                        })
                .seenIn("rp2040js 7b4ee3f")
                .alsoBreaks(RuleSet.of(Rule.ALIAS_1));
    }

    private static Fault oneByte() {
        return Interval.mapped(
                        "gap-of-one-byte",
                        Rule.VIS_1,
                        "a region shows nothing in its first byte if the next one is covered",
                        () -> new IntervalMap() {
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
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.CONT_2));
    }

    private static Fault beforeFirst() {
        return Interval.mapped(
                        "gap-before-all-missing",
                        Rule.VIS_1,
                        "a region shows nothing below the lowest address at which something is in front of it",
                        () -> new IntervalMap() {
                            @Override
                            void layBehind(Segment segment) {
                                Map.Entry<Long, Segment> lowest = segments.firstEntry();
                                boolean isAbove =
                                        lowest == null || !Addresses.isBefore(segment.first(), lowest.getKey());
                                if (isAbove) {
                                    super.layBehind(segment);
                                } else if (!Addresses.isBefore(segment.last(), lowest.getKey())) {
                                    super.layBehind(segment.part(lowest.getKey(), segment.last()));
                                }
                            }
                        })
                .seenIn("Unicorn #420")
                .alsoBreaks(RuleSet.of(Rule.CONT_2));
    }
}
