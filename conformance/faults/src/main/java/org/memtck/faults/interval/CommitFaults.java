package org.memtck.faults.interval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Transactions of which not everything is drawn. */
final class CommitFaults {
    private CommitFaults() {}

    static List<Fault> all() {
        return List.of(
                firstSpace(),
                lastSpace(),
                firstRegion(),
                lastRegion(),
                removedAndAdded(),
                threeWindows(),
                nestedBegin(),
                openAfterMisuse());
    }

    private static Fault damaged(String id, String what, Supplier<Damage> damage) {
        return Interval.fault(id, Rule.TXN_1, what, parts -> parts.damage = damage);
    }

    private static Fault firstSpace() {
        return Interval.fault(
                        "commit-draws-first-space",
                        Rule.TREE_1,
                        "a change is drawn in the space alone that was opened first",
                        parts -> parts.transaction = new Transaction(parts) {
                            @Override
                            void publish(Space space) {
                                boolean isFirst = parts.spaces.all().iterator().next() == space;
                                if (isFirst || space.damage.causes.contains(Cause.OPEN)) {
                                    super.publish(space);
                                }
                            }
                        })
                .alsoBreaks(Interval.CHANGES.with(Rule.VIS_6));
    }

    private static Fault lastSpace() {
        return Interval.fault(
                        "commit-draws-last-space",
                        Rule.TXN_1,
                        "what a transaction has changed is drawn in the space alone that was opened last",
                        parts -> parts.transaction = new Transaction(parts) {
                            private boolean isExplicit;

                            @Override
                            void change(Cause cause, Region region, Runnable change) {
                                isExplicit = depth() > 0;
                                super.change(cause, region, change);
                            }

                            @Override
                            void publish(Space space) {
                                List<Space> spaces = parts.spaces.all();
                                if (isExplicit && space != spaces.get(spaces.size() - 1)) {
                                    space.damage.clear();
                                }
                                super.publish(space);
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES.with(Rule.VIS_6));
    }

    private static Fault firstRegion() {
        return damaged(
                        "commit-draws-first-region",
                        "of all regions that a transaction has changed the first one alone is drawn anew",
                        () -> new Damage() {
                            private @Nullable Region only;

                            @Override
                            void add(Cause cause, Region region, Range window) {
                                only = windows.isEmpty() ? region : only;
                                if (region == only) {
                                    super.add(cause, region, window);
                                }
                            }
                        })
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault lastRegion() {
        return damaged(
                        "commit-draws-last-region",
                        "of all regions that a transaction has changed the last one alone is drawn anew",
                        () -> new Damage() {
                            private @Nullable Region only;

                            @Override
                            void add(Cause cause, Region region, Range window) {
                                if (region != only) {
                                    windows.clear();
                                }
                                only = region;
                                super.add(cause, region, window);
                            }
                        })
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault removedAndAdded() {
        return damaged(
                        "commit-delete-and-add-cancel",
                        "a region that is taken out and added again within one transaction stays where it was",
                        () -> new Damage() {
                            private final Map<Region, Range> removed = new HashMap<>();

                            @Override
                            void add(Cause cause, Region region, Range window) {
                                Range old = removed.get(region);
                                if (cause == Cause.ADD && old != null) {
                                    windows.remove(old);
                                } else {
                                    super.add(cause, region, window);
                                }
                                if (cause == Cause.DELETE) {
                                    removed.put(region, window);
                                }
                            }

                            @Override
                            void clear() {
                                super.clear();
                                removed.clear();
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault threeWindows() {
        return damaged(
                        "commit-draws-three-windows",
                        "of all windows that a transaction has changed no more than three are drawn anew",
                        () -> new Damage() {
                            @Override
                            void add(Cause cause, Region region, Range window) {
                                if (windows.size() < 3) {
                                    super.add(cause, region, window);
                                }
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault nestedBegin() {
        return Interval.fault(
                        "commit-forgets-before-nested-begin",
                        Rule.TXN_1,
                        "what a transaction has changed before a second begin is not drawn",
                        parts -> parts.transaction = new Transaction(parts) {
                            private boolean isChanging;

                            @Override
                            void begin() {
                                if (depth() > 0 && !isChanging) {
                                    parts.spaces.all().forEach(space -> space.damage.clear());
                                }
                                super.begin();
                            }

                            @Override
                            void change(Cause cause, Region region, Runnable change) {
                                isChanging = true;
                                super.change(cause, region, change);
                                isChanging = false;
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault openAfterMisuse() {
        return Interval.fault(
                        "commit-missing-after-misuse",
                        Rule.TREE_1,
                        "after an add that was refused no change shows any more",
                        parts -> parts.tree = new Tree(parts) {
                            @Override
                            void add(Region container, Region region, long at, int priority) {
                                parts.transaction.begin();
                                super.add(container, region, at, priority);
                                parts.transaction.commit();
                            }
                        })
                .onlySeldom();
    }
}
