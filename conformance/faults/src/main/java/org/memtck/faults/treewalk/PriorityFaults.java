package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Size;

/** Overlaps that the wrong region wins (rules PRIO-1 to PRIO-5). */
final class PriorityFaults {
    private static final Order RIGHT = new Order();

    static final List<Fault> ALL = List.of(
            fault("priority-ignored", Rule.PRIO_1)
                    .what("the region added last wins, whatever its priority")
                    .with(order((present, added) -> false)),
            fault("priority-inverted", Rule.PRIO_1)
                    .what("the lower priority wins")
                    .with(order((present, added) -> present.priority < added.priority)),
            fault("priority-by-address", Rule.PRIO_1)
                    .what("of two regions of different priority the one that starts at the lower address wins")
                    .with(order((present, added) -> (present.at == added.at || present.priority == added.priority)
                            ? RIGHT.staysAhead(present, added)
                            : Unsigned.less(present.at, added.at))),
            fault("priority-same-start-first-wins", Rule.PRIO_1)
                    .what("of two regions of different priority that start at the same place the one added first wins")
                    .seenIn("Symon 76d1dce")
                    .with(order((present, added) -> (present.at == added.at && present.priority != added.priority)
                            || RIGHT.staysAhead(present, added))),
            fault("priority-unsigned", Rule.PRIO_2)
                    .what("a negative priority counts as a great one")
                    .with(order((present, added) -> Integer.compareUnsigned(present.priority, added.priority) > 0)),
            fault("priority-negative-is-zero", Rule.PRIO_2)
                    .what("a negative priority counts as zero")
                    .with(order((present, added) -> Math.max(0, present.priority) > Math.max(0, added.priority))),
            fault("priority-compared-across-containers", Rule.PRIO_3)
                    .what("the leaf with the highest priority wins, whatever container it is in")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        Found amongSubregions(Region container, long at, long last, boolean readOnly) {
                            Found best = Found.hole(last);
                            for (Region sub : candidates(container)) {
                                Found found = look(sub, at, best.last(), readOnly);
                                best = isBetter(found, best) ? found : best.until(found.last());
                            }
                            return best;
                        }

                        private boolean isBetter(Found found, Found best) {
                            return found.region() != null
                                    && (best.region() == null
                                            || found.region().visible.priority > best.region().visible.priority);
                        }
                    }),
            fault("priority-higher-of-own-and-containers", Rule.PRIO_3)
                    .what("a region in a container has the higher of its own and the container's priority")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        Found amongSubregions(Region container, long at, long last, boolean readOnly) {
                            Found best = Found.hole(last);
                            int highest = Integer.MIN_VALUE;
                            for (Region sub : candidates(container)) {
                                Found found = look(sub, at, best.last(), readOnly);
                                Region leaf = found.region();
                                if (leaf == null) {
                                    best = best.until(found.last());
                                    continue;
                                }
                                boolean inner = leaf.visible.container == sub;
                                int priority = inner
                                        ? Math.max(sub.visible.priority, leaf.visible.priority)
                                        : sub.visible.priority;
                                boolean better = best.region() == null
                                        || priority > highest
                                        || (priority == highest && sub.visible.priority < highest);
                                best = better ? found : best.until(found.last());
                                highest = better ? priority : highest;
                            }
                            return best;
                        }
                    }),
            fault("priority-tie-across-containers", Rule.PRIO_3)
                    .what("of two leaves in different containers whose own priorities are equal the one in the lower"
                            + " container wins")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        Found amongSubregions(Region container, long at, long last, boolean readOnly) {
                            Found best = Found.hole(last);
                            Region under = container;
                            for (Region sub : candidates(container)) {
                                Found found = look(sub, at, best.last(), readOnly);
                                boolean wins = best.isHole() || isTie(found, sub, best, under);
                                under = wins ? sub : under;
                                best = wins ? found : best.until(found.last());
                            }
                            return best;
                        }

                        private boolean isTie(Found found, Region sub, Found best, Region under) {
                            return found.region() != null
                                    && best.region() != null
                                    && (found.region() != sub || best.region() != under)
                                    && sub.visible.priority != under.visible.priority
                                    && found.region().visible.priority == best.region().visible.priority;
                        }
                    }),
            fault("priority-holes-hide", Rule.PRIO_4)
                    .what("a hole of a container hides what has a lower priority")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean isTransparent(Region sub) {
                            return sub.kind != Kind.CONTAINER;
                        }
                    }),
            fault("priority-holes-of-aliases-hide", Rule.PRIO_4)
                    .what("a hole of an alias hides what has a lower priority")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean isTransparent(Region sub) {
                            return sub.kind != Kind.ALIAS;
                        }
                    }),
            fault("priority-first-of-equals-wins", Rule.PRIO_5)
                    .what("of equal priorities the one added first wins")
                    .with(order((present, added) -> present.priority >= added.priority)),
            fault("priority-move-keeps-order", Rule.PRIO_5)
                    .what("a region that was moved does not count as the last one of its priority")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void move(Region region, long at) {
                            parts.guard.move(region);
                            parts.stage.edit(region).at = at;
                        }
                    }),
            fault("priority-enabling-reorders", Rule.PRIO_5)
                    .what("a region that was enabled again counts as the last one of its priority")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void setEnabled(Region region, boolean enabled) {
                            super.setEnabled(region, enabled);
                            reinsert(region);
                        }
                    }),
            fault("priority-resizing-reorders", Rule.PRIO_5)
                    .what("a region that was resized counts as the last one of its priority")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void resize(Region region, Size size) {
                            super.resize(region, size);
                            reinsert(region);
                        }
                    }),
            fault("priority-standing-still-reorders", Rule.PRIO_5)
                    .what("a move to where a region already is makes it the last one of its priority")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void move(Region region, long at) {
                            super.move(region, at);
                            reinsert(region);
                        }
                    }));

    private PriorityFaults() {}

    private static Consumer<Parts> order(BiPredicate<State, State> staysAhead) {
        return parts -> parts.order = new Order() {
            @Override
            boolean staysAhead(State present, State added) {
                return staysAhead.test(present, added);
            }
        };
    }
}
