package org.memtck.faults.treewalk;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Regions that are added and taken out wrongly (rule TREE-1). */
final class TreeFaults {
    private static final long FOUR_GIB = 1L << 32;

    private TreeFaults() {}

    static List<Fault> all() {
        return List.of(
                addBelowMappedLost(),
                lowAfterHighLost(),
                stillThereAfterDelete(),
                wrongNeighbourDeleted(),
                deleteFailsBesideNeighbour(),
                readdedAtOldPlace(),
                secondPlace(),
                refusedAddVisible(),
                withinItself(),
                deleteFromNowhere());
    }

    private static Fault changed(String id, String what, Function<Parts, Changes> changes) {
        return TreeWalk.fault(id, Rule.TREE_1, what, parts -> parts.changes = changes.apply(parts));
    }

    private static Fault addBelowMappedLost() {
        return changed(
                "add-below-mapped-lost",
                "what is added to a container that is itself mapped does not show",
                parts -> new Changes(parts) {
                    @Override
                    void add(Region container, Region region, long at, int priority) {
                        super.add(container, region, at, priority);
                        if (container.next.container != null) {
                            takeOut(region);
                        }
                    }
                });
    }

    private static Fault lowAfterHighLost() {
        return changed(
                        "add-low-after-high-lost",
                        "a region below 4 GiB does not show if one above was added to the container before",
                        parts -> new Changes(parts) {
                            @Override
                            void add(Region container, Region region, long at, int priority) {
                                boolean high = container.next.subregions.stream()
                                        .anyMatch(sub -> !Unsigned.less(sub.next.at, FOUR_GIB));
                                super.add(container, region, at, priority);
                                if (high && Unsigned.less(at, FOUR_GIB)) {
                                    takeOut(region);
                                }
                            }
                        })
                .seenIn("Unicorn #616")
                .onlySeldom();
    }

    private static Fault stillThereAfterDelete() {
        return changed("delete-ignored", "a region stays visible after it was taken out", parts -> new Changes(parts) {
            @Override
            void delete(Region region) {
                parts.guard.delete(region);
                parts.stage.edit(region).container = null;
            }
        });
    }

    private static Fault wrongNeighbourDeleted() {
        return changed(
                        "delete-matches-address",
                        "of regions that start at the same place the visible one is taken out, whichever was meant",
                        parts -> new Changes(parts) {
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
                        })
                .seenIn("Bochs d6243e074");
    }

    private static Fault deleteFailsBesideNeighbour() {
        return changed(
                        "delete-fails-beside-neighbour",
                        "a region stays visible after it was taken out if another one ends where it begins",
                        parts -> new Changes(parts) {
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
                        })
                .seenIn("Unicorn #1495")
                .onlySeldom();
    }

    private static Fault readdedAtOldPlace() {
        return changed(
                        "add-again-at-old-place",
                        "a region that is added again shows where it was before",
                        parts -> new Changes(parts) {
                            private final HashSet<Region> known = new HashSet<>();

                            @Override
                            void add(Region container, Region region, long at, int priority) {
                                long old = region.next.at;
                                super.add(container, region, at, priority);
                                if (!known.add(region)) {
                                    parts.stage.edit(region).at = old;
                                }
                            }
                        })
                .onlySeldom();
    }

    private static Fault secondPlace() {
        return TreeWalk.fault(
                "add-twice-moves",
                Rule.TREE_1,
                "a region that has a place can be added elsewhere, and leaves its place",
                parts -> parts.changes = new Changes(parts) {
                    @Override
                    void add(Region container, Region region, long at, int priority) {
                        if (region.next.container != null) {
                            delete(region);
                        }
                        super.add(container, region, at, priority);
                    }
                });
    }

    private static Fault refusedAddVisible() {
        return changed(
                        "add-refused-but-visible",
                        "an add that is answered as misuse has moved the region all the same",
                        parts -> new Changes(parts) {
                            @Override
                            void add(Region container, Region region, long at, int priority) {
                                if (region.next.container != null) {
                                    takeOut(region);
                                    parts.stage.edit(region).at = at;
                                    insert(region);
                                }
                                super.add(container, region, at, priority);
                            }
                        })
                .seenIn("Renode #151");
    }

    private static Fault withinItself() {
        return TreeWalk.fault(
                "add-within-itself",
                Rule.TREE_1,
                "a container is added below itself without complaint, and the change forgotten",
                parts -> parts.changes = new Changes(parts) {
                    @Override
                    void add(Region container, Region region, long at, int priority) {
                        if (!parts.guard.leadsTo(region, container, false, new HashSet<>())) {
                            super.add(container, region, at, priority);
                        }
                    }
                });
    }

    private static Fault deleteFromNowhere() {
        return TreeWalk.fault(
                "delete-from-nowhere",
                Rule.TREE_1,
                "a region that has no place can be taken out",
                parts -> parts.guard = new Guard() {
                    @Override
                    void delete(Region region) {}
                });
    }
}
