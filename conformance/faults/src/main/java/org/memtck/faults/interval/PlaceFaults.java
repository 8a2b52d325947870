package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Regions that come to a place wrongly, or leave it wrongly. */
final class PlaceFaults {
    static final List<Fault> ALL = List.of(
            fault("move-second-time-leaves-ghost", Rule.TREE_2)
                    .what("from the second move on a region is not erased where it was")
                    .seenIn("QEMU 5ead62185d")
                    .with(parts -> parts.transaction = new Transaction(parts) {
                        private final Set<Region> moved = new HashSet<>();

                        @Override
                        void damageBefore(Cause cause, Region region) {
                            if (cause != Cause.MOVE || moved.add(region)) {
                                super.damageBefore(cause, region);
                            }
                        }
                    }),
            fault("move-erases-siblings", Rule.TREE_2)
                    .what("a move of one region erases the map where the others of its container are")
                    .seenIn("Renode b7196404f")
                    .with(parts -> parts.transaction = new Transaction(parts) {
                        @Override
                        void damageBefore(Cause cause, Region region) {
                            super.damageBefore(cause, region);
                            if (cause == Cause.MOVE && region.container != null) {
                                region.container.subregions.forEach(this::erase);
                            }
                        }

                        private void erase(Region region) {
                            for (Space space : parts.spaces.all()) {
                                for (Range window : parts.whereabouts.of(space, region)) {
                                    parts.drawing.erase(space, window);
                                }
                            }
                        }
                    }),
            fault("add-again-keeps-priority", Rule.PRIO_1)
                    .what("a region that is added again has the priority that it had before")
                    .alsoBreaks(Rule.PRIO_5)
                    .with(parts -> parts.tree = new Tree(parts) {
                        private final Map<Region, Integer> first = new HashMap<>();

                        @Override
                        void place(Region container, Region region, long at, int priority) {
                            first.putIfAbsent(region, priority);
                            super.place(container, region, at, first.getOrDefault(region, priority));
                        }
                    }),
            fault("add-again-keeps-order", Rule.PRIO_5)
                    .what("a region that is added again comes where it was before among equal priorities")
                    .with(parts -> parts.tree = new Tree(parts) {
                        @Override
                        void place(Region container, Region region, long at, int priority) {
                            long before = region.stamp;
                            super.place(container, region, at, priority);
                            region.stamp = before == 0 ? region.stamp : before;
                        }
                    }),
            fault("move-keeps-order", Rule.PRIO_5)
                    .what("a move does not bring a region in front of its equals")
                    .with(parts -> parts.tree = new Tree(parts) {
                        @Override
                        void settle(Region region, long at) {
                            long before = region.stamp;
                            boolean isMoved = region.container != null && region.stamp != 0;
                            super.settle(region, at);
                            region.stamp = isMoved ? before : region.stamp;
                        }
                    }),
            fault("move-while-container-disabled-lost", Rule.TREE_2)
                    .what("a region whose container is disabled cannot be moved")
                    .with(parts -> parts.tree = new Tree(parts) {
                        @Override
                        void move(Region region, long at) {
                            parts.guard.move(region);
                            Region container = region.container;
                            if (container == null || container.enabled) {
                                super.move(region, at);
                            }
                        }
                    }),
            fault("add-refused-but-drawn", Rule.TREE_1)
                    .what("a region that has a place already is drawn at the second one, though that is refused")
                    .seenIn("Renode #151")
                    .with(parts -> parts.tree = new Tree(parts) {
                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            if (region.container == container && region.kind.isDrawn()) {
                                draw(region, at);
                            }
                            super.add(container, region, at, priority);
                        }

                        private void draw(Region region, long at) {
                            long before = region.at;
                            parts.transaction.begin();
                            region.at = at;
                            parts.transaction.damage(Cause.ADD, region);
                            parts.transaction.commit();
                            region.at = before;
                        }
                    }));

    private PlaceFaults() {}
}
