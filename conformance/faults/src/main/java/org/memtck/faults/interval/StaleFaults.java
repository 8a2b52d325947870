package org.memtck.faults.interval;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Look-ups that are remembered although the map has changed. */
final class StaleFaults {
    private StaleFaults() {}

    static List<Fault> all() {
        return List.of(
                after(Cause.ADD, "tlb-kept-after-add", Rule.TREE_1, "a region is added"),
                after(Cause.DELETE, "tlb-kept-after-delete", Rule.TREE_1, "a region is taken out"),
                after(Cause.MOVE, "tlb-kept-after-move", Rule.TREE_2, "a region is moved"),
                after(Cause.RESIZE, "tlb-kept-after-resize", Rule.TREE_2, "a region gets another size"),
                after(Cause.RETARGET, "tlb-kept-after-retarget", Rule.TREE_2, "an alias gets another offset"),
                after(Cause.ENABLE, "tlb-kept-after-enable", Rule.VIS_5, "a region is enabled or disabled"),
                after(Cause.READ_ONLY, "tlb-kept-after-readonly", Rule.ATTR_1, "the read-only attribute is changed")
                        .alsoBreaks(RuleSet.of(Rule.VIS_1, Rule.RO_1)),
                afterNestedCommit(),
                inOtherSpaces(),
                holes(),
                newPlace(),
                otherPages(),
                besideWindow());
    }

    private static Fault after(Cause cause, String id, Rule breaks, String change) {
        return Interval.fault(
                        id,
                        breaks,
                        "what was looked up is still remembered after " + change,
                        parts -> parts.tlb = () -> new Tlb() {
                            @Override
                            boolean forgetsAfter(Cause each) {
                                return each != cause;
                            }
                        })
                .alsoBreaks(RuleSet.of(Rule.VIS_1));
    }

    private static Fault afterNestedCommit() {
        return Interval.fault(
                        "tlb-kept-after-nested-commit",
                        Rule.TXN_1,
                        "what was looked up is still remembered after transactions that were nested",
                        parts -> parts.transaction = new Transaction(parts) {
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
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1));
    }

    private static Fault inOtherSpaces() {
        return Interval.fault(
                        "tlb-kept-in-other-spaces",
                        Rule.TREE_1,
                        "after a change what was looked up is forgotten in the space alone that was opened first",
                        parts -> parts.transaction = new Transaction(parts) {
                            @Override
                            void forget(Space space) {
                                if (space == parts.spaces.all().iterator().next()) {
                                    super.forget(space);
                                }
                            }
                        })
                .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1).with(Rule.VIS_6));
    }

    private static Fault holes() {
        return Interval.fault(
                        "tlb-keeps-holes",
                        Rule.TREE_1,
                        "an address at which nothing was found is remembered for good",
                        parts -> parts.tlb = () -> new Tlb() {
                            @Override
                            boolean isUseless(Segment segment, Damage damage) {
                                return !segment.isHole();
                            }
                        })
                .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1));
    }

    private static Fault newPlace() {
        return Interval.fault(
                "tlb-kept-at-new-place",
                Rule.TREE_2,
                "look-ups are forgotten where a region was, not where it is now",
                parts -> parts.tlb = () -> new Tlb() {
                    @Override
                    boolean isUseless(Segment segment, Damage damage) {
                        return damage.windows.isEmpty() || segment.overlaps(damage.windows.get(0));
                    }
                });
    }

    private static Fault otherPages() {
        return Interval.fault(
                        "tlb-kept-behind-first-page",
                        Rule.TREE_1,
                        "look-ups are forgotten in the first page of what has changed only",
                        parts -> parts.tlb = () -> new Tlb() {
                            @Override
                            void forget(Damage damage) {
                                damage.windows.forEach(window -> slots[slot(window.first())] = null);
                            }
                        })
                .seenIn("Bochs e1c9e32ef")
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1));
    }

    private static Fault besideWindow() {
        return Interval.fault(
                        "tlb-kept-beside-change",
                        Rule.TREE_1,
                        "a segment that has grown by what was added beside it is remembered as it was",
                        parts -> parts.tlb = () -> new Tlb() {
                            @Override
                            boolean isUseless(Segment segment, Damage damage) {
                                return damage.windows.stream().anyMatch(segment::overlaps);
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1));
    }
}
