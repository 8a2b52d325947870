package org.memtck.faults.interval;

import java.util.List;
import java.util.function.Function;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Places at which a region is seen that a change does not reach. */
final class WhereaboutsFaults {
    private WhereaboutsFaults() {}

    static List<Fault> all() {
        return List.of(
                behindAlias(),
                behindSecondAlias(),
                secondMirror(),
                root(),
                container(),
                everywhere(),
                lastByte(),
                brokenPages());
    }

    private static Fault seen(String id, Rule breaks, String what, Function<Parts, Whereabouts> whereabouts) {
        return Interval.fault(id, breaks, what, parts -> parts.whereabouts = whereabouts.apply(parts));
    }

    private static Fault behindAlias() {
        return seen(
                        "change-not-through-alias",
                        Rule.ALIAS_6,
                        "a change does not reach the places at which a region is seen through an alias",
                        parts -> new Whereabouts(parts) {
                            @Override
                            boolean looksThrough(int aliases) {
                                return aliases == 0;
                            }
                        })
                .alsoBreaks(Interval.CHANGES.with(Rule.ALIAS_5));
    }

    private static Fault behindSecondAlias() {
        return seen(
                        "change-not-through-second-alias",
                        Rule.ALIAS_6,
                        "a change does not reach the places at which a region is seen through an alias of an alias",
                        parts -> new Whereabouts(parts) {
                            @Override
                            boolean looksThrough(int aliases) {
                                return aliases < 2;
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES.with(Rule.ALIAS_5));
    }

    private static Fault secondMirror() {
        return seen(
                        "change-of-first-mirror-only",
                        Rule.ALIAS_6,
                        "a change reaches only one of the places at which a region is seen",
                        parts -> new Whereabouts(parts) {
                            @Override
                            List<Range> of(Space space, Region region) {
                                List<Range> windows = super.of(space, region);
                                return windows.isEmpty() ? windows : windows.subList(0, 1);
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES.with(Rule.ALIAS_5));
    }

    private static Fault root() {
        return seen(
                        "change-of-root-not-drawn",
                        Rule.VIS_5,
                        "a space does not notice a change of its root itself",
                        parts -> new Whereabouts(parts) {
                            @Override
                            List<Range> of(Space space, Region region) {
                                return region == space.root ? List.of() : super.of(space, region);
                            }
                        })
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault container() {
        return Interval.fault(
                        "change-of-readonly-container-not-drawn",
                        Rule.ATTR_1,
                        "whether a container or an alias is read-only shows when something else has changed there",
                        parts -> parts.transaction = new Transaction(parts) {
                            @Override
                            void damageAfter(Cause cause, Region region) {
                                if (cause != Cause.READ_ONLY || region.kind.isDrawn()) {
                                    super.damageAfter(cause, region);
                                }
                            }

                            @Override
                            void damageBefore(Cause cause, Region region) {
                                damageAfter(cause, region);
                            }
                        })
                .alsoBreaks(Interval.CHANGES.with(Rule.RO_2));
    }

    private static Fault everywhere() {
        return seen(
                        "change-of-2-64-bytes-not-drawn",
                        Rule.VIS_4,
                        "a change of a region of 2^64 bytes is not drawn, since the length of its window is 0",
                        parts -> new Whereabouts(parts) {
                            @Override
                            List<Range> of(Space space, Region region) {
                                return super.of(space, region).stream()
                                        .filter(window -> window.last() - window.first() + 1 != 0)
                                        .toList();
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault lastByte() {
        return seen(
                        "change-of-last-byte-not-drawn",
                        Rule.TREE_1,
                        "a change does not reach the last byte at which a region is seen",
                        parts -> new Whereabouts(parts) {
                            @Override
                            List<Range> of(Space space, Region region) {
                                return super.of(space, region).stream()
                                        .filter(window -> window.first() != window.last())
                                        .map(window -> new Range(window.first(), window.last() - 1))
                                        .toList();
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault brokenPages() {
        return seen(
                        "change-of-whole-pages-only",
                        Rule.TREE_1,
                        "where a region fills pages a change does not reach the rest of it, in pages that it shares",
                        parts -> new Whereabouts(parts) {
                            private static final long PAGE = (1 << Tlb.PAGE_BITS) - 1;

                            @Override
                            List<Range> of(Space space, Region region) {
                                return super.of(space, region).stream()
                                        .map(window -> wholePages(window))
                                        .toList();
                            }

                            private static Range wholePages(Range window) {
                                long first = Addresses.plus(window.first(), PAGE) & ~PAGE;
                                long last = (window.last() + 1 & ~PAGE) - 1;
                                return Addresses.isBefore(first, last) ? new Range(first, last) : window;
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES);
    }
}
