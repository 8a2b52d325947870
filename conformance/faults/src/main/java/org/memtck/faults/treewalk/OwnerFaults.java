package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Owners that know the wrong regions, or die while these are visible or in use (rules LIFE-1 to LIFE-3). */
final class OwnerFaults {
    static final List<Fault> ALL = List.of(
            fault("owner-attached-when-added", Rule.LIFE_1)
                    .what("a region belongs to its owner only from when it is added to a container")
                    .alsoBreaks(Rule.LIFE_4, Rule.LIFE_8)
                    .with(parts -> {
                        Map<Region, Owner> waiting = new HashMap<>();
                        parts.owners = new Owners(parts) {
                            @Override
                            void attach(Region region, Owner owner) {
                                waiting.put(region, owner);
                            }
                        };
                        parts.changes = new Changes(parts) {
                            @Override
                            void add(Region container, Region region, long at, int priority) {
                                super.add(container, region, at, priority);
                                Owner owner = waiting.remove(region);
                                if (owner != null) {
                                    region.owner = owner;
                                    owner.regions.add(region);
                                }
                            }
                        };
                    }),
            fault("owner-dies-while-visible", Rule.LIFE_2)
                    .what("an owner dies although one of its regions is visible")
                    .with(parts -> parts.owners = new Owners(parts) {
                        @Override
                        boolean isVisible(Owner owner) {
                            return false;
                        }
                    }),
            fault("owner-dies-out-of-first-space", Rule.LIFE_2)
                    .what("an owner dies although one of its regions is visible in a space that is not the first one")
                    .with(parts -> parts.presence = new Presence(parts) {
                        @Override
                        List<Region> roots() {
                            return super.roots().stream().limit(1).toList();
                        }
                    }),
            fault("owner-dies-behind-alias", Rule.LIFE_2)
                    .what("an owner dies although one of its regions is visible through an alias")
                    .alsoBreaks(Rule.LIFE_8)
                    .with(parts -> parts.presence = new Presence(parts) {
                        private final Walk withoutAliases = new Walk() {
                            @Override
                            Found throughAlias(Region alias, long at, long last, boolean readOnly) {
                                return Found.hole(last);
                            }
                        };

                        @Override
                        Walk walk() {
                            return withoutAliases;
                        }
                    }),
            fault("owner-dies-before-commit", Rule.LIFE_2)
                    .what("an owner dies in a transaction although its region stays visible up to the commit")
                    .with(parts -> parts.owners = new Owners(parts) {
                        @Override
                        boolean isVisible(Owner owner) {
                            Map<Region, State> old = new HashMap<>();
                            for (Region region : parts.registry.regions.all()) {
                                old.put(region, region.visible);
                                region.visible = region.next;
                            }
                            boolean visible = super.isVisible(owner);
                            old.forEach((region, state) -> region.visible = state);
                            return visible;
                        }
                    }),
            fault("owner-dies-while-referenced", Rule.LIFE_3)
                    .what("an owner dies although one of its regions is noted as in use")
                    .with(parts -> parts.owners = new Owners(parts) {
                        @Override
                        boolean isInUse(Region region) {
                            return region.windows > 0;
                        }
                    }),
            fault("owner-dies-while-pinned", Rule.LIFE_3)
                    .alsoBreaks(Rule.LIFE_8)
                    .what("an owner dies although there is a window on one of its regions")
                    .with(parts -> parts.owners = new Owners(parts) {
                        @Override
                        boolean isInUse(Region region) {
                            return region.refs > 0;
                        }
                    }),
            fault("owner-dies-while-alias-pinned", Rule.LIFE_3)
                    .what("an owner dies although a window shows one of its regions through an alias")
                    .with(parts -> {
                        AliasSense sense = AliasSense.in(parts);
                        Set<Window> uncounted = new HashSet<>();
                        parts.windows = new Windows(parts) {
                            @Override
                            void use(Window window, int change) {
                                if (change > 0 && sense.wentThroughAlias()) {
                                    uncounted.add(window);
                                }
                                if (!uncounted.contains(window)) {
                                    super.use(window, change);
                                }
                            }
                        };
                    }),
            fault("owner-references-not-counted", Rule.LIFE_3)
                    .what("a region that is in use twice counts as unused after the first end")
                    .with(parts -> parts.owners = new Owners(parts) {
                        @Override
                        void unref(Region region) {
                            super.unref(region);
                            region.refs = 0;
                        }
                    }),
            fault("owner-unref-without-ref", Rule.LIFE_3)
                    .what("the use of a region can end that has not begun")
                    .with(parts -> {
                        parts.useGuard = new UseGuard() {
                            @Override
                            void unref(Region region) {}
                        };
                        parts.owners = new Owners(parts) {
                            @Override
                            void unref(Region region) {
                                if (region.refs > 0) {
                                    super.unref(region);
                                }
                            }
                        };
                    }));

    private OwnerFaults() {}
}
