package org.memtck.faults.treewalk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Owners that know the wrong regions, or die although these are visible (rules LIFE-1 and LIFE-2). */
final class OwnerFaults {
    private OwnerFaults() {}

    static List<Fault> all() {
        return List.of(attachedWhenAdded(), visibilityIgnored(), firstSpaceOnly(), notThroughAlias(), beforeCommit());
    }

    private static Fault attachedWhenAdded() {
        return TreeWalk.fault(
                        "owner-attached-when-added",
                        Rule.LIFE_1,
                        "a region belongs to its owner only from when it is added to a container",
                        parts -> {
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
                        })
                .alsoBreaks(RuleSet.of(Rule.LIFE_4));
    }

    private static Fault visibilityIgnored() {
        return TreeWalk.fault(
                "owner-dies-while-visible",
                Rule.LIFE_2,
                "an owner dies although one of its regions is visible",
                parts -> parts.owners = new Owners(parts) {
                    @Override
                    boolean isVisible(Owner owner) {
                        return false;
                    }
                });
    }

    private static Fault firstSpaceOnly() {
        return TreeWalk.fault(
                        "owner-dies-out-of-first-space",
                        Rule.LIFE_2,
                        "an owner dies although one of its regions is visible in a space that is not the first one",
                        parts -> parts.presence = new Presence(parts) {
                            @Override
                            List<Region> roots() {
                                return super.roots().stream().limit(1).toList();
                            }
                        })
                .onlySeldom();
    }

    private static Fault notThroughAlias() {
        return TreeWalk.fault(
                        "owner-dies-behind-alias",
                        Rule.LIFE_2,
                        "an owner dies although one of its regions is visible through an alias",
                        parts -> parts.presence = new Presence(parts) {
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
                        })
                .alsoBreaks(RuleSet.of(Rule.LIFE_8));
    }

    private static Fault beforeCommit() {
        return TreeWalk.fault(
                        "owner-dies-before-commit",
                        Rule.LIFE_2,
                        "an owner dies in a transaction although its region stays visible up to the commit",
                        parts -> parts.owners = new Owners(parts) {
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
                        })
                .onlySeldom();
    }
}
