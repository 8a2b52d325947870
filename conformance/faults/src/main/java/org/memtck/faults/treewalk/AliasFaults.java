package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Aliases that show the wrong part of their target, or misunderstand it (rules ALIAS-1 to ALIAS-8). */
final class AliasFaults {
    static final List<Fault> ALL = List.of(
            fault("alias-offset-lost", Rule.ALIAS_1)
                    .what("an alias always starts at its target's start")
                    .seenIn("QEMU a2d335214a")
                    .with(aliasOffset((alias, offset) -> 0L)),
            fault("alias-of-alias-offset-lost", Rule.ALIAS_1)
                    .what("the offset of an alias that shows another alias is lost")
                    .with(aliasOffset((alias, offset) -> alias.target().kind == Kind.ALIAS ? 0 : offset)),
            fault("alias-offset-32-bits", Rule.VIS_4)
                    .what("of an alias' offset only the lower 32 bits count")
                    .alsoBreaks(Rule.ALIAS_1, Rule.ALIAS_3)
                    .with(aliasOffset((alias, offset) -> offset & 0xffff_ffffL)),
            fault("alias-second-mirror-missing", Rule.ALIAS_1)
                    .what("of several aliases of one region only the first one that is used shows it")
                    .seenIn("rp2040js 7b4ee3f")
                    .with(parts -> parts.walk = new Walk() {
                        private final Map<Region, Region> firsts = new HashMap<>();

                        @Override
                        Found throughAlias(Region alias, long at, long last, boolean readOnly) {
                            boolean first = firsts.computeIfAbsent(alias.target(), target -> alias) == alias;
                            return first ? super.throughAlias(alias, at, last, readOnly) : Found.hole(last);
                        }
                    }),
            fault("alias-unclipped", Rule.ALIAS_2)
                    .what("an alias shows its target beyond its own size")
                    .with(lastOf((sub, last) -> sub.kind == Kind.ALIAS ? -1 : last)),
            fault("alias-one-byte-more", Rule.ALIAS_2)
                    .what("an alias shows one byte too many")
                    .with(lastOf((sub, last) -> sub.kind == Kind.ALIAS && last != -1 ? last + 1 : last)),
            fault("alias-target-repeats", Rule.ALIAS_3)
                    .what("past its target's end an alias starts again at the target's beginning")
                    .with(parts -> parts.walk = new Walk() {
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
                    }),
            fault("alias-depends-on-target-place", Rule.ALIAS_4)
                    .what("an alias shows its target further on if the target is mapped further up")
                    .with(aliasOffset((alias, offset) -> offset + alias.target().visible.at)),
            fault("alias-shows-disabled", Rule.ALIAS_5)
                    .what("an alias shows a target that is disabled")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean isTargetShown(Region target) {
                            return true;
                        }
                    }),
            fault("alias-snapshot", Rule.ALIAS_6)
                    .what("an alias shows the subregions that its target had when it was first used")
                    .with(parts -> parts.walk = new Walk() {
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
                    }),
            fault("alias-cycle-accepted", Rule.ALIAS_7)
                    .what("an alias that would show itself is added without complaint, and the change forgotten")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            parts.guard.refuseAlias(container);
                            parts.guard.refuseSecondPlace(region);
                            boolean holds = parts.guard.leadsTo(region, container, false, new HashSet<>());
                            if (holds || !parts.guard.leadsTo(region, container, true, new HashSet<>())) {
                                super.add(container, region, at, priority);
                            }
                        }
                    }),
            fault("alias-long-cycle-accepted", Rule.ALIAS_7)
                    .what("an alias is added below its target, if there is a container in between")
                    .with(parts -> parts.guard = new Guard() {
                        @Override
                        boolean leadsTo(Region from, Region wanted, boolean throughAliases, Set<Region> seen) {
                            return (from.kind == Kind.ALIAS && throughAliases)
                                    ? from.target() == wanted
                                    : super.leadsTo(from, wanted, throughAliases, seen);
                        }
                    }),
            fault("alias-takes-subregions", Rule.ALIAS_8)
                    .what("a region can be added to an alias")
                    .with(parts -> parts.guard = new Guard() {
                        @Override
                        void refuseAlias(Region container) {}
                    }),
            fault("alias-hands-subregions-on", Rule.ALIAS_8)
                    .what("a region that is added to an alias is added to its target")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            boolean alias = container.kind == Kind.ALIAS && container.target().kind != Kind.ALIAS;
                            super.add(alias ? container.target() : container, region, at, priority);
                        }
                    }));

    private AliasFaults() {}

    /** Where an alias starts in its target, given where it should. */
    private static Consumer<Parts> aliasOffset(BiFunction<Region, Long, Long> offset) {
        return parts -> parts.walk = new Walk() {
            @Override
            long targetOffset(Region alias) {
                return offset.apply(alias, super.targetOffset(alias));
            }
        };
    }

    /** The last offset of a subregion that can be seen, given the right one. */
    static Consumer<Parts> lastOf(BiFunction<Region, Long, Long> last) {
        return parts -> parts.walk = new Walk() {
            @Override
            long lastOf(Region sub) {
                return last.apply(sub, super.lastOf(sub));
            }
        };
    }
}
