package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Places at which a region is seen that a change does not reach. */
final class WhereaboutsFaults {
    static final List<Fault> ALL = List.of(
            fault("change-not-through-alias", Rule.ALIAS_6)
                    .what("a change does not reach the places at which a region is seen through an alias")
                    .alsoBreaks(Interval.CHANGES.with(Rule.ALIAS_5))
                    .with(parts -> parts.whereabouts = new Whereabouts(parts) {
                        @Override
                        boolean looksThrough(int aliases) {
                            return aliases == 0;
                        }
                    }),
            fault("change-not-through-second-alias", Rule.ALIAS_6)
                    .what("a change does not reach the places at which a region is seen through an alias of an alias")
                    .alsoBreaks(Interval.CHANGES.with(Rule.ALIAS_5))
                    .with(parts -> parts.whereabouts = new Whereabouts(parts) {
                        @Override
                        boolean looksThrough(int aliases) {
                            return aliases < 2;
                        }
                    }),
            fault("change-of-first-mirror-only", Rule.ALIAS_6)
                    .what("a change reaches only one of the places at which a region is seen")
                    .alsoBreaks(Interval.CHANGES.with(Rule.ALIAS_5))
                    .with(parts -> parts.whereabouts = new Whereabouts(parts) {
                        @Override
                        List<Range> of(Space space, Region region) {
                            List<Range> windows = super.of(space, region);
                            return windows.isEmpty() ? windows : windows.subList(0, 1);
                        }
                    }),
            fault("change-of-root-not-drawn", Rule.VIS_5)
                    .what("a space does not notice a change of its root itself")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.whereabouts = new Whereabouts(parts) {
                        @Override
                        List<Range> of(Space space, Region region) {
                            return region == space.root ? List.of() : super.of(space, region);
                        }
                    }),
            fault("change-of-readonly-container-not-drawn", Rule.ATTR_1)
                    .what("whether a container or an alias is read-only shows when something else has changed there")
                    .alsoBreaks(Interval.CHANGES.with(Rule.RO_2))
                    .with(parts -> parts.transaction = new Transaction(parts) {
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
                    }),
            fault("change-of-2-64-bytes-not-drawn", Rule.VIS_4)
                    .what("a change of a region of 2^64 bytes is not drawn, since the length of its window is 0")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.whereabouts = new Whereabouts(parts) {
                        @Override
                        List<Range> of(Space space, Region region) {
                            return super.of(space, region).stream()
                                    .filter(window -> window.last() - window.first() + 1 != 0)
                                    .toList();
                        }
                    }),
            fault("change-of-last-byte-not-drawn", Rule.TREE_1)
                    .what("a change does not reach the last byte at which a region is seen")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.whereabouts = new Whereabouts(parts) {
                        @Override
                        List<Range> of(Space space, Region region) {
                            return super.of(space, region).stream()
                                    .filter(window -> window.first() != window.last())
                                    .map(window -> new Range(window.first(), window.last() - 1))
                                    .toList();
                        }
                    }),
            fault("change-of-whole-pages-only", Rule.TREE_1)
                    .what("where a region fills pages a change does not reach the rest of it, in pages that it shares")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.whereabouts = new Whereabouts(parts) {
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
                    }));

    private WhereaboutsFaults() {}
}
