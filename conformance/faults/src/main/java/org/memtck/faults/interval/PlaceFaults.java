package org.memtck.faults.interval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Range;

/** Regions that come to a place wrongly, or leave it wrongly. */
final class PlaceFaults {
    private PlaceFaults() {}

    static List<Fault> all() {
        return List.of(
                secondMove(),
                neighboursErased(),
                priorityKept(),
                stampKept(),
                equalsByAdding(),
                hiddenMoveLost(),
                refusedButDrawn());
    }

    private static Fault placed(String id, Rule breaks, String what, Function<Parts, Tree> tree) {
        return Interval.fault(id, breaks, what, parts -> parts.tree = tree.apply(parts));
    }

    private static Fault secondMove() {
        return Interval.fault(
                        "move-second-time-leaves-ghost",
                        Rule.TREE_2,
                        "from the second move on a region is not erased where it was",
                        parts -> parts.transaction = new Transaction(parts) {
                            private final Set<Region> moved = new HashSet<>();

                            @Override
                            void damageBefore(Cause cause, Region region) {
                                if (cause != Cause.MOVE || moved.add(region)) {
                                    super.damageBefore(cause, region);
                                }
                            }
                        })
                .seenIn("QEMU 5ead62185d")
                .onlySeldom();
    }

    private static Fault neighboursErased() {
        return Interval.fault(
                        "move-erases-siblings",
                        Rule.TREE_2,
                        "a move of one region erases the map where the others of its container are",
                        parts -> parts.transaction = new Transaction(parts) {
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
                        })
                .seenIn("Renode b7196404f");
    }

    private static Fault priorityKept() {
        return placed(
                        "add-again-keeps-priority",
                        Rule.PRIO_1,
                        "a region that is added again has the priority that it had before",
                        parts -> new Tree(parts) {
                            private final Map<Region, Integer> first = new HashMap<>();

                            @Override
                            void place(Region container, Region region, long at, int priority) {
                                first.putIfAbsent(region, priority);
                                super.place(container, region, at, first.getOrDefault(region, priority));
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.PRIO_5));
    }

    private static Fault stampKept() {
        return placed(
                        "add-again-keeps-order",
                        Rule.PRIO_5,
                        "a region that is added again comes where it was before among equal priorities",
                        parts -> new Tree(parts) {
                            @Override
                            void place(Region container, Region region, long at, int priority) {
                                long before = region.stamp;
                                super.place(container, region, at, priority);
                                region.stamp = before == 0 ? region.stamp : before;
                            }
                        })
                .onlySeldom();
    }

    private static Fault equalsByAdding() {
        return placed(
                "move-keeps-order",
                Rule.PRIO_5,
                "a move does not bring a region in front of its equals",
                parts -> new Tree(parts) {
                    @Override
                    void settle(Region region, long at) {
                        long before = region.stamp;
                        boolean isMoved = region.container != null && region.stamp != 0;
                        super.settle(region, at);
                        region.stamp = isMoved ? before : region.stamp;
                    }
                });
    }

    private static Fault hiddenMoveLost() {
        return placed(
                        "move-while-container-disabled-lost",
                        Rule.TREE_2,
                        "a region whose container is disabled cannot be moved",
                        parts -> new Tree(parts) {
                            @Override
                            void move(Region region, long at) {
                                parts.guard.move(region);
                                Region container = region.container;
                                if (container == null || container.enabled) {
                                    super.move(region, at);
                                }
                            }
                        })
                .onlySeldom();
    }

    private static Fault refusedButDrawn() {
        return placed(
                        "add-refused-but-drawn",
                        Rule.TREE_1,
                        "a region that has a place already is drawn at the second one, though that is refused",
                        parts -> new Tree(parts) {
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
                        })
                .seenIn("Renode #151")
                .onlySeldom();
    }
}
