package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Range;

/** Look-ups that are remembered wrongly, or although the map has changed. */
final class TlbFaults {
    static final List<Fault> ALL = List.of(
            after(Cause.ADD, "tlb-kept-after-add", Rule.TREE_1, "a region is added"),
            after(Cause.DELETE, "tlb-kept-after-delete", Rule.TREE_1, "a region is taken out"),
            after(Cause.MOVE, "tlb-kept-after-move", Rule.TREE_2, "a region is moved"),
            after(Cause.RESIZE, "tlb-kept-after-resize", Rule.TREE_2, "a region gets another size"),
            after(Cause.RETARGET, "tlb-kept-after-retarget", Rule.TREE_2, "an alias gets another offset"),
            after(Cause.ENABLE, "tlb-kept-after-enable", Rule.VIS_5, "a region is enabled or disabled"),
            after(
                    Cause.READ_ONLY,
                    "tlb-kept-after-readonly",
                    Rule.ATTR_1,
                    "the read-only attribute is changed",
                    Rule.RO_1),
            fault("tlb-kept-after-nested-commit", Rule.TXN_1)
                    .what("what was looked up is still remembered after transactions that were nested")
                    .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1))
                    .with(parts -> parts.transaction = new Transaction(parts) {
                        private int deepest;

                        @Override
                        void begin() {
                            super.begin();
                            deepest = Math.max(deepest, depth());
                        }

                        @Override
                        void publish() {
                            super.publish();
                            deepest = 0;
                        }

                        @Override
                        void forget(Space space) {
                            if (deepest <= 2) {
                                super.forget(space);
                            }
                        }
                    }),
            fault("tlb-kept-in-other-spaces", Rule.TREE_1)
                    .what("after a change what was looked up is forgotten in the space alone that was opened first")
                    .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1).with(Rule.VIS_6))
                    .with(parts -> parts.transaction = new Transaction(parts) {
                        @Override
                        void forget(Space space) {
                            if (space == parts.spaces.all().iterator().next()) {
                                super.forget(space);
                            }
                        }
                    }),
            fault("tlb-keeps-holes", Rule.TREE_1)
                    .what("an address at which nothing was found is remembered for good")
                    .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1))
                    .with(parts -> parts.tlb = () -> new Tlb() {
                        @Override
                        boolean isUseless(Segment segment, Damage damage) {
                            return !segment.isHole();
                        }
                    }),
            fault("tlb-kept-at-new-place", Rule.TREE_2)
                    .what("look-ups are forgotten where a region was, not where it is now")
                    .with(parts -> parts.tlb = () -> new Tlb() {
                        @Override
                        boolean isUseless(Segment segment, Damage damage) {
                            return damage.windows.isEmpty() || overlap(segment, damage.windows.get(0));
                        }
                    }),
            fault("tlb-kept-behind-first-page", Rule.TREE_1)
                    .what("look-ups are forgotten in the first page of what has changed only")
                    .seenIn("Bochs e1c9e32ef")
                    .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1))
                    .with(parts -> parts.tlb = () -> new Tlb() {
                        @Override
                        void forget(Damage damage) {
                            damage.windows.forEach(window -> slots[slot(window.first())] = null);
                        }
                    }),
            fault("tlb-kept-beside-change", Rule.TREE_1)
                    .what("a segment that has grown by what was added beside it is remembered as it was")
                    .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1))
                    .with(parts -> parts.tlb = () -> new Tlb() {
                        @Override
                        boolean isUseless(Segment segment, Damage damage) {
                            return damage.windows.stream().anyMatch(window -> overlap(segment, window));
                        }
                    }),
            fault("tlb-shared-by-spaces", Rule.VIS_6)
                    .what("what was looked up in one space is used in another")
                    .with(parts -> {
                        Tlb shared = new Tlb();
                        parts.tlb = () -> shared;
                    }),
            fault("tlb-tag-32-bits", Rule.VIS_4)
                    .what("what was looked up is found again at an address that has the same low 32 bits")
                    .with(parts -> parts.tlb = () -> new Tlb() {
                        @Override
                        @Nullable
                        Segment get(long address) {
                            long low = address & 0xffff_ffffL;
                            Segment segment = super.get(low);
                            return segment == null ? super.get(address) : SegmentFaults.shifted(segment, address - low);
                        }
                    }),
            fault("tlb-hit-by-page", Rule.VIS_1)
                    .what("all of a page decodes to the segment that was found in it first")
                    .with(parts -> parts.tlb = () -> new Tlb() {
                        @Override
                        boolean isHit(Segment segment, long address) {
                            long page = address >>> PAGE_BITS;
                            return Addresses.isWithin(
                                    page, segment.first() >>> PAGE_BITS, segment.last() >>> PAGE_BITS);
                        }
                    }),
            fault("tlb-entry-ends-with-page", Rule.VIS_7)
                    .what("what is remembered of a segment ends with the page, and an access with it")
                    .with(parts -> parts.tlb = () -> new Tlb() {
                        @Override
                        void put(long address, Segment segment) {
                            long page = (1 << PAGE_BITS) - 1;
                            long first = Addresses.higher(segment.first(), address & ~page);
                            super.put(address, segment.part(first, Addresses.lower(segment.last(), address | page)));
                        }
                    }),
            fault("tlb-loses-readonly", Rule.RO_1)
                    .what("memory that was looked up before can be written, read-only or not, unless it is ROM")
                    .alsoBreaks(Rule.VIS_1)
                    .with(parts -> parts.tlb = () -> new Tlb() {
                        @Override
                        void put(long address, Segment segment) {
                            super.put(address, SegmentFaults.writable(segment));
                        }
                    }));

    private TlbFaults() {}

    private static boolean overlap(Segment segment, Range window) {
        return !Addresses.isBefore(window.last(), segment.first())
                && !Addresses.isBefore(segment.last(), window.first());
    }

    private static Fault after(Cause cause, String id, Rule breaks, String change, Rule... also) {
        return fault(id, breaks)
                .what("what was looked up is still remembered after " + change)
                .alsoBreaks(RuleSet.of(also).with(Rule.VIS_1))
                .with(parts -> parts.tlb = () -> new Tlb() {
                    @Override
                    boolean forgetsAfter(Cause each) {
                        return each != cause;
                    }
                });
    }
}
