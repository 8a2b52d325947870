package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashSet;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Regions that are added and taken out wrongly (rule TREE-1). */
final class TreeFaults {
    private static final long FOUR_GIB = 1L << 32;

    static final List<Fault> ALL = List.of(
            fault("add-below-mapped-lost", Rule.TREE_1)
                    .what("what is added to a container that is itself mapped does not show")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            super.add(container, region, at, priority);
                            if (container.next.container != null) {
                                takeOut(region);
                            }
                        }
                    }),
            fault("add-low-after-high-lost", Rule.TREE_1)
                    .what("a region below 4 GiB does not show if one above was added to the container before")
                    .seenIn("Unicorn #616")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            boolean high = container.next.subregions.stream()
                                    .anyMatch(sub -> !Unsigned.less(sub.next.at, FOUR_GIB));
                            super.add(container, region, at, priority);
                            if (high && Unsigned.less(at, FOUR_GIB)) {
                                takeOut(region);
                            }
                        }
                    }),
            fault("delete-ignored", Rule.TREE_1)
                    .what("a region stays visible after it was taken out")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void delete(Region region) {
                            parts.guard.delete(region);
                            parts.stage.edit(region).container = null;
                        }
                    }),
            fault("delete-matches-address", Rule.TREE_1)
                    .what("of regions that start at the same place the visible one is taken out, whichever was meant")
                    .seenIn("Bochs d6243e074")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void delete(Region region) {
                            parts.guard.delete(region);
                            List<Region> siblings = siblings(region);
                            if (siblings != null) {
                                Region first = siblings.stream()
                                        .filter(sub -> sub.next.at == region.next.at)
                                        .findFirst()
                                        .orElse(region);
                                siblings.remove(first);
                            }
                            parts.stage.edit(region).container = null;
                        }
                    }),
            fault("delete-fails-beside-neighbour", Rule.TREE_1)
                    .what("a region stays visible after it was taken out if another one ends where it begins")
                    .seenIn("Unicorn #1495")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void delete(Region region) {
                            List<Region> siblings = siblings(region);
                            boolean touches = siblings != null
                                    && region.next.at != 0
                                    && siblings.stream().anyMatch(sub -> endsBefore(sub.next, region.next.at));
                            if (touches) {
                                parts.stage.edit(region).container = null;
                            } else {
                                super.delete(region);
                            }
                        }

                        private boolean endsBefore(State left, long at) {
                            return left.at + left.size.last() + 1 == at;
                        }
                    }),
            fault("add-again-at-old-place", Rule.TREE_1)
                    .what("a region that is added again shows where it was before")
                    .with(parts -> parts.changes = new Changes(parts) {
                        private final HashSet<Region> known = new HashSet<>();

                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            long old = region.next.at;
                            super.add(container, region, at, priority);
                            if (!known.add(region)) {
                                parts.stage.edit(region).at = old;
                            }
                        }
                    }),
            fault("add-twice-moves", Rule.TREE_1)
                    .what("a region that has a place can be added elsewhere, and leaves its place")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            if (region.next.container != null) {
                                delete(region);
                            }
                            super.add(container, region, at, priority);
                        }
                    }),
            fault("add-refused-but-visible", Rule.TREE_1)
                    .what("an add that is answered as misuse has moved the region all the same")
                    .seenIn("Renode #151")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            if (region.next.container != null) {
                                takeOut(region);
                                parts.stage.edit(region).at = at;
                                insert(region);
                            }
                            super.add(container, region, at, priority);
                        }
                    }),
            fault("add-within-itself", Rule.TREE_1)
                    .what("a container is added below itself without complaint, and the change forgotten")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            if (!parts.guard.leadsTo(region, container, false, new HashSet<>())) {
                                super.add(container, region, at, priority);
                            }
                        }
                    }),
            fault("delete-from-nowhere", Rule.TREE_1)
                    .what("a region that has no place can be taken out")
                    .with(parts -> parts.guard = new Guard() {
                        @Override
                        void delete(Region region) {}
                    }));

    private TreeFaults() {}
}
