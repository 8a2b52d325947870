package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Transactions of which not everything is drawn. */
final class CommitFaults {
    static final List<Fault> ALL = List.of(
            fault("commit-draws-first-space", Rule.TREE_1)
                    .what("a change is drawn in the space alone that was opened first")
                    .alsoBreaks(Interval.CHANGES.with(Rule.VIS_6))
                    .with(parts -> parts.transaction = new Transaction(parts) {
                        @Override
                        void publish(Space space) {
                            boolean isFirst = parts.spaces.all().iterator().next() == space;
                            if (isFirst || space.damage.causes.contains(Cause.OPEN)) {
                                super.publish(space);
                            }
                        }
                    }),
            fault("commit-draws-last-space", Rule.TXN_1)
                    .what("what a transaction has changed is drawn in the space alone that was opened last")
                    .alsoBreaks(Interval.CHANGES.with(Rule.VIS_6))
                    .with(parts -> parts.transaction = new Transaction(parts) {
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
                    }),
            fault("commit-draws-first-region", Rule.TXN_1)
                    .what("of all regions that a transaction has changed the first one alone is drawn anew")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.damage = () -> new Damage() {
                        private @Nullable Region only;

                        @Override
                        void add(Cause cause, Region region, Range window) {
                            only = windows.isEmpty() ? region : only;
                            if (region == only) {
                                super.add(cause, region, window);
                            }
                        }
                    }),
            fault("commit-draws-last-region", Rule.TXN_1)
                    .what("of all regions that a transaction has changed the last one alone is drawn anew")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.damage = () -> new Damage() {
                        private @Nullable Region only;

                        @Override
                        void add(Cause cause, Region region, Range window) {
                            if (region != only) {
                                windows.clear();
                            }
                            only = region;
                            super.add(cause, region, window);
                        }
                    }),
            fault("commit-delete-and-add-cancel", Rule.TXN_1)
                    .what("a region that is taken out and added again within one transaction stays where it was")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.damage = () -> new Damage() {
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
                    }),
            fault("commit-draws-three-windows", Rule.TXN_1)
                    .what("of all windows that a transaction has changed no more than three are drawn anew")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.damage = () -> new Damage() {
                        @Override
                        void add(Cause cause, Region region, Range window) {
                            if (windows.size() < 3) {
                                super.add(cause, region, window);
                            }
                        }
                    }),
            fault("commit-forgets-before-nested-begin", Rule.TXN_1)
                    .what("what a transaction has changed before a second begin is not drawn")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.transaction = new Transaction(parts) {
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
                    }),
            fault("commit-missing-after-misuse", Rule.TREE_1)
                    .what("after an add that was refused no change shows any more")
                    .with(parts -> parts.tree = new Tree(parts) {
                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            parts.transaction.begin();
                            super.add(container, region, at, priority);
                            parts.transaction.commit();
                        }
                    }));

    private CommitFaults() {}
}
