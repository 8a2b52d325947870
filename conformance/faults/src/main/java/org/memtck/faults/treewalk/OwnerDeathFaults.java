package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.rule.Rule;

/** Owners that die too early or never, die again, or leave their regions behind (rules LIFE-2, LIFE-4, LIFE-5 and LIFE-11). */
final class OwnerDeathFaults {
    static final List<Fault> ALL = List.of(
            fault("owner-leaves-regions", Rule.LIFE_4)
                    .what("of a dead owner's regions only the first one is finalised")
                    .with(parts -> parts.finalizer = new Finalizer(parts) {
                        @Override
                        void die(Owner owner) {
                            owner.regions.removeIf(region -> owner.regions.indexOf(region) > 0);
                            super.die(owner);
                        }
                    }),
            fault("owner-finalizes-twice", Rule.LIFE_4)
                    .what("regions are finalised again when their owner is")
                    .with(parts -> parts.finalizer = new Finalizer(parts) {
                        @Override
                        void die(Owner owner) {
                            List<Region> regions = List.copyOf(owner.regions);
                            super.die(owner);
                            regions.forEach(region -> report(region.name));
                        }
                    }),
            fault("owner-finalizes-destroyed", Rule.LIFE_4)
                    .what("a region that was destroyed is finalised again with the other ones of its owner")
                    .with(parts -> parts.finalizer = new Finalizer(parts) {
                        private final Map<Owner, List<String>> ended = new HashMap<>();

                        @Override
                        void end(Region region) {
                            super.end(region);
                            if (region.owner != null) {
                                ended.computeIfAbsent(region.owner, key -> new ArrayList<>())
                                        .add(region.name);
                            }
                        }

                        @Override
                        void die(Owner owner) {
                            List<String> again = List.copyOf(ended.getOrDefault(owner, List.of()));
                            boolean others = !owner.regions.isEmpty();
                            super.die(owner);
                            if (others) {
                                again.forEach(this::report);
                            }
                        }
                    }),
            fault("owner-never-dies", Rule.LIFE_5)
                    .what("no owner ever dies")
                    .with(parts -> parts.owners = new Owners(parts) {
                        @Override
                        boolean lives(Owner owner) {
                            return true;
                        }
                    }),
            fault("owner-dies-at-flush-in-transaction", Rule.LIFE_2)
                    .what(
                            "a flush within a transaction ends owners whose regions were taken out in it, and are visible until"
                                    + " the commit")
                    .alsoBreaks(Rule.LIFE_5, Rule.TXN_1)
                    .with(parts -> {
                        Set<Owner> hasty = new HashSet<>();
                        parts.coalescing = new Coalescing(parts) {
                            @Override
                            void flush() {
                                super.flush();
                                if (parts.stage.isOpen()) {
                                    hasty.addAll(parts.registry.owners.all());
                                }
                            }
                        };
                        parts.owners = new Owners(parts) {
                            @Override
                            void reap() {
                                super.reap();
                                hasty.clear();
                            }

                            @Override
                            boolean isVisible(Owner owner) {
                                return super.isVisible(owner) && (!hasty.contains(owner) || isPlaced(owner));
                            }

                            private boolean isPlaced(Owner owner) {
                                return owner.regions.stream().anyMatch(region -> region.next.container != null);
                            }
                        };
                    }),
            fault("owner-looked-at-once", Rule.LIFE_5)
                    .what("an owner that does not die when its creator lets go of it never dies")
                    .with(parts -> parts.owners = new Owners(parts) {
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
                    }),
            fault("owner-leaked-by-window", Rule.LIFE_5)
                    .what("a window that was closed still keeps the owner of its region alive")
                    .with(parts -> {
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
                    }),
            fault("owner-leaked-by-merging", Rule.LIFE_5)
                    .what("a region of which the map has fewer ranges than before keeps its owner alive")
                    .seenIn("QEMU, f02b6492 in a fork")
                    .with(parts -> parts.owners = new Owners(parts) {
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
                    }),
            fault("owner-held-by-own-alias", Rule.LIFE_5)
                    .what("an owner with an alias of a region of its own never dies")
                    .seenIn("QEMU 52c91dac6b")
                    .with(parts -> parts.owners = new Owners(parts) {
                        @Override
                        boolean lives(Owner owner) {
                            return super.lives(owner)
                                    || owner.regions.stream()
                                            .anyMatch(region ->
                                                    region.kind == Kind.ALIAS && region.target().owner == owner);
                        }
                    }),
            fault("owner-held-by-own-container", Rule.LIFE_11)
                    .what("an owner lives on as long as one of its regions is in a container of its own")
                    .with(parts -> parts.owners = new Owners(parts) {
                        @Override
                        boolean lives(Owner owner) {
                            return super.lives(owner)
                                    || owner.regions.stream().anyMatch(region -> isPlaced(region, owner));
                        }

                        private boolean isPlaced(Region region, Owner owner) {
                            Region container = region.next.container;
                            return container != null && container.owner == owner;
                        }
                    }),
            fault("owner-given-regions-too-late", Rule.LIFE_5)
                    .what("an owner takes a region though its creator has let go of it")
                    .with(parts -> parts.useGuard = new UseGuard() {
                        @Override
                        void attach(Owner owner) {}
                    }),
            fault("owner-let-go-twice", Rule.LIFE_5)
                    .what("a creator can let go of its owner twice")
                    .with(parts -> parts.useGuard = new UseGuard() {
                        @Override
                        void unown(Owner owner) {}
                    }));

    private OwnerDeathFaults() {}
}
