package org.memtck.faults.treewalk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Aliases that misunderstand their target (rules ALIAS-3 to ALIAS-8). */
final class AliasTargetFaults {
    private AliasTargetFaults() {}

    static List<Fault> all() {
        return List.of(
                targetRepeats(),
                targetAddressAdded(),
                showsDisabledTarget(),
                snapshot(),
                cycleAccepted(),
                longCycleAccepted(),
                takesSubregions(),
                handsSubregionsOn());
    }

    private static Fault targetRepeats() {
        return TreeWalk.fault(
                "alias-target-repeats",
                Rule.ALIAS_3,
                "past its target's end an alias starts again at the target's beginning",
                parts -> parts.walk = new Walk() {
                    @Override
                    Found throughAlias(Region alias, long at, long last, boolean readOnly) {
                        State target = alias.target().visible;
                        long there = at + targetOffset(alias);
                        if (!Unsigned.less(target.size.last(), there) || !target.enabled) {
                            return super.throughAlias(alias, at, last, readOnly);
                        }
                        long again = Long.remainderUnsigned(there, target.size.last() + 1);
                        long end = Unsigned.min(Unsigned.sumOrLast(last - at, again), target.size.last());
                        return within(alias.target(), again, end, readOnly).shifted(at - again);
                    }
                });
    }

    private static Fault targetAddressAdded() {
        return TreeWalk.fault(
                "alias-depends-on-target-place",
                Rule.ALIAS_4,
                "an alias shows its target further on if the target is mapped further up",
                parts -> parts.walk = new Walk() {
                    @Override
                    long targetOffset(Region alias) {
                        return super.targetOffset(alias) + alias.target().visible.at;
                    }
                });
    }

    private static Fault showsDisabledTarget() {
        return TreeWalk.fault(
                "alias-shows-disabled",
                Rule.ALIAS_5,
                "an alias shows a target that is disabled",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean isTargetShown(Region target) {
                        return true;
                    }
                });
    }

    private static Fault snapshot() {
        return TreeWalk.fault(
                "alias-snapshot",
                Rule.ALIAS_6,
                "an alias shows the subregions that its target had when it was first used",
                parts -> parts.walk = new Walk() {
                    private final Map<Region, List<Region>> snapshots = new HashMap<>();
                    private int depth;

                    @Override
                    Found throughAlias(Region alias, long at, long last, boolean readOnly) {
                        depth++;
                        try {
                            return super.throughAlias(alias, at, last, readOnly);
                        } finally {
                            depth--;
                        }
                    }

                    @Override
                    List<Region> candidates(Region container) {
                        List<Region> now = super.candidates(container);
                        return depth == 0 ? now : snapshots.computeIfAbsent(container, key -> List.copyOf(now));
                    }
                });
    }

    private static Fault cycleAccepted() {
        return TreeWalk.fault(
                "alias-cycle-accepted",
                Rule.ALIAS_7,
                "an alias that would show itself is added without complaint, and the change forgotten",
                parts -> parts.changes = new Changes(parts) {
                    @Override
                    void add(Region container, Region region, long at, int priority) {
                        parts.guard.refuseAlias(container);
                        parts.guard.refuseSecondPlace(region);
                        boolean holds = parts.guard.leadsTo(region, container, false, new HashSet<>());
                        if (holds || !parts.guard.leadsTo(region, container, true, new HashSet<>())) {
                            super.add(container, region, at, priority);
                        }
                    }
                });
    }

    private static Fault longCycleAccepted() {
        return TreeWalk.fault(
                        "alias-long-cycle-accepted",
                        Rule.ALIAS_7,
                        "an alias is added below its target, if there is a container in between",
                        parts -> parts.guard = new Guard() {
                            @Override
                            boolean leadsTo(Region from, Region wanted, boolean throughAliases, Set<Region> seen) {
                                return (from.kind == Kind.ALIAS && throughAliases)
                                        ? from.target() == wanted
                                        : super.leadsTo(from, wanted, throughAliases, seen);
                            }
                        })
                .onlySeldom();
    }

    private static Fault takesSubregions() {
        return TreeWalk.fault(
                "alias-takes-subregions",
                Rule.ALIAS_8,
                "a region can be added to an alias",
                parts -> parts.guard = new Guard() {
                    @Override
                    void refuseAlias(Region container) {}
                });
    }

    private static Fault handsSubregionsOn() {
        return TreeWalk.fault(
                "alias-hands-subregions-on",
                Rule.ALIAS_8,
                "a region that is added to an alias is added to its target",
                parts -> parts.changes = new Changes(parts) {
                    @Override
                    void add(Region container, Region region, long at, int priority) {
                        boolean alias = container.kind == Kind.ALIAS && container.target().kind != Kind.ALIAS;
                        super.add(alias ? container.target() : container, region, at, priority);
                    }
                });
    }
}
