package org.memtck.faults.treewalk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.rule.Rule;

/** Owners that never die (rules LIFE-5 and LIFE-11). */
final class OwnerLeakFaults {
    private OwnerLeakFaults() {}

    static List<Fault> all() {
        return List.of(
                neverDies(),
                lookedAtOnce(),
                windowsLeak(),
                mergingLeaks(),
                aliasOfOwn(),
                ownContainerHolds(),
                unownedTwice());
    }

    private static Fault neverDies() {
        return TreeWalk.fault(
                "owner-never-dies",
                Rule.LIFE_5,
                "no owner ever dies",
                parts -> parts.owners = new Owners(parts) {
                    @Override
                    boolean lives(Owner owner) {
                        return true;
                    }
                });
    }

    private static Fault lookedAtOnce() {
        return TreeWalk.fault(
                "owner-looked-at-once",
                Rule.LIFE_5,
                "an owner that does not die when its creator lets go of it never dies",
                parts -> parts.owners = new Owners(parts) {
                    private final Set<Owner> immortal = new HashSet<>();

                    @Override
                    void unown(Owner owner) {
                        super.unown(owner);
                        if (lives(owner)) {
                            immortal.add(owner);
                        }
                    }

                    @Override
                    boolean lives(Owner owner) {
                        return immortal.contains(owner) || super.lives(owner);
                    }
                });
    }

    private static Fault windowsLeak() {
        return TreeWalk.fault(
                "owner-leaked-by-window",
                Rule.LIFE_5,
                "a window that was closed still keeps the owner of its region alive",
                parts -> {
                    Set<Owner> leaked = new HashSet<>();
                    parts.windows = new Windows(parts) {
                        @Override
                        void use(Window window, int change) {
                            super.use(window, change);
                            if (window.region.owner != null) {
                                leaked.add(window.region.owner);
                            }
                        }
                    };
                    parts.owners = new Owners(parts) {
                        @Override
                        boolean lives(Owner owner) {
                            return leaked.contains(owner) || super.lives(owner);
                        }
                    };
                });
    }

    private static Fault mergingLeaks() {
        return TreeWalk.fault(
                        "owner-leaked-by-merging",
                        Rule.LIFE_5,
                        "a region of which the map has fewer ranges than before keeps its owner alive",
                        parts -> parts.owners = new Owners(parts) {
                            private final Set<Owner> leaked = new HashSet<>();
                            private Map<Region, Integer> before = new HashMap<>();

                            @Override
                            void reap() {
                                Map<Region, Integer> now = new HashMap<>();
                                for (Region root : parts.spaces.roots()) {
                                    for (MappedRange range :
                                            parts.view.flatView(root).ranges()) {
                                        now.merge(parts.registry.regions.get(range.region()), 1, Integer::sum);
                                    }
                                }
                                now.forEach((region, ranges) -> {
                                    if (region.owner != null && ranges < before.getOrDefault(region, 0)) {
                                        leaked.add(region.owner);
                                    }
                                });
                                before = now;
                                super.reap();
                            }

                            @Override
                            boolean lives(Owner owner) {
                                return leaked.contains(owner) || super.lives(owner);
                            }
                        })
                .seenIn("QEMU, f02b6492 in a fork")
                .onlySeldom();
    }

    private static Fault aliasOfOwn() {
        return TreeWalk.fault(
                        "owner-held-by-own-alias",
                        Rule.LIFE_5,
                        "an owner with an alias of a region of its own never dies",
                        parts -> parts.owners = new Owners(parts) {
                            @Override
                            boolean lives(Owner owner) {
                                return super.lives(owner)
                                        || owner.regions.stream()
                                                .anyMatch(region ->
                                                        region.kind == Kind.ALIAS && region.target().owner == owner);
                            }
                        })
                .seenIn("QEMU 52c91dac6b")
                .onlySeldom();
    }

    private static Fault ownContainerHolds() {
        return TreeWalk.fault(
                "owner-held-by-own-container",
                Rule.LIFE_11,
                "an owner lives on as long as one of its regions is in a container of its own",
                parts -> parts.owners = new Owners(parts) {
                    @Override
                    boolean lives(Owner owner) {
                        return super.lives(owner) || owner.regions.stream().anyMatch(region -> isPlaced(region, owner));
                    }

                    private boolean isPlaced(Region region, Owner owner) {
                        Region container = region.next.container;
                        return container != null && container.owner == owner;
                    }
                });
    }

    private static Fault unownedTwice() {
        return TreeWalk.fault(
                "owner-let-go-twice",
                Rule.LIFE_5,
                "a creator can let go of its owner twice",
                parts -> parts.useGuard = new UseGuard() {
                    @Override
                    void unown(Owner owner) {}
                });
    }
}
