package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Overlaps that the wrong region wins (rules PRIO-1 to PRIO-4). */
final class PriorityFaults {
    private PriorityFaults() {}

    static List<Fault> all() {
        return List.of(
                ignored(),
                inverted(),
                lowestAddressWins(),
                sameStartDropped(),
                unsigned(),
                negativeIsZero(),
                comparedAcrossContainers(),
                higherOfOwnAndContainers(),
                tieAcrossContainers(),
                holesHide(),
                holesOfAliasesHide());
    }

    private static Fault ordered(String id, Rule rule, String what, Order order) {
        return TreeWalk.fault(id, rule, what, parts -> parts.order = order);
    }

    private static Fault ignored() {
        return ordered(
                "priority-ignored", Rule.PRIO_1, "the region added last wins, whatever its priority", new Order() {
                    @Override
                    boolean staysAhead(State present, State added) {
                        return false;
                    }
                });
    }

    private static Fault inverted() {
        return ordered("priority-inverted", Rule.PRIO_1, "the lower priority wins", new Order() {
            @Override
            boolean staysAhead(State present, State added) {
                return present.priority < added.priority;
            }
        });
    }

    private static Fault lowestAddressWins() {
        return ordered(
                "priority-by-address",
                Rule.PRIO_1,
                "of two regions of different priority the one that starts at the lower address wins",
                new Order() {
                    @Override
                    boolean staysAhead(State present, State added) {
                        return (present.at == added.at || present.priority == added.priority)
                                ? super.staysAhead(present, added)
                                : Unsigned.less(present.at, added.at);
                    }
                });
    }

    private static Fault sameStartDropped() {
        return TreeWalk.fault(
                        "priority-same-start-first-wins",
                        Rule.PRIO_1,
                        "of two regions of different priority that start at the same place the one added first wins",
                        parts -> parts.order = new Order() {
                            @Override
                            boolean staysAhead(State present, State added) {
                                return (present.at == added.at && present.priority != added.priority)
                                        || super.staysAhead(present, added);
                            }
                        })
                .seenIn("Symon 76d1dce");
    }

    private static Fault unsigned() {
        return ordered("priority-unsigned", Rule.PRIO_2, "a negative priority counts as a great one", new Order() {
            @Override
            boolean staysAhead(State present, State added) {
                return Integer.compareUnsigned(present.priority, added.priority) > 0;
            }
        });
    }

    private static Fault negativeIsZero() {
        return ordered("priority-negative-is-zero", Rule.PRIO_2, "a negative priority counts as zero", new Order() {
            @Override
            boolean staysAhead(State present, State added) {
                return Math.max(0, present.priority) > Math.max(0, added.priority);
            }
        });
    }

    private static Fault comparedAcrossContainers() {
        return TreeWalk.fault(
                "priority-compared-across-containers",
                Rule.PRIO_3,
                "the leaf with the highest priority wins, whatever container it is in",
                parts -> parts.walk = new Walk() {
                    @Override
                    Found amongSubregions(Region container, long at, long last, boolean readOnly) {
                        Found best = Found.hole(last);
                        for (Region sub : candidates(container)) {
                            Found found = look(sub, at, best.last(), readOnly);
                            best = isBetter(found, best) ? found : best.until(found.last());
                        }
                        return best;
                    }

                    private boolean isBetter(Found found, Found best) {
                        return found.region() != null
                                && (best.region() == null
                                        || found.region().visible.priority > best.region().visible.priority);
                    }
                });
    }

    private static Fault higherOfOwnAndContainers() {
        return TreeWalk.fault(
                "priority-higher-of-own-and-containers",
                Rule.PRIO_3,
                "a region in a container has the higher of its own and the container's priority",
                parts -> parts.walk = new Walk() {
                    @Override
                    Found amongSubregions(Region container, long at, long last, boolean readOnly) {
                        Found best = Found.hole(last);
                        int highest = Integer.MIN_VALUE;
                        for (Region sub : candidates(container)) {
                            Found found = look(sub, at, best.last(), readOnly);
                            Region leaf = found.region();
                            if (leaf == null) {
                                best = best.until(found.last());
                                continue;
                            }
                            boolean inner = leaf.visible.container == sub;
                            int priority = inner
                                    ? Math.max(sub.visible.priority, leaf.visible.priority)
                                    : sub.visible.priority;
                            boolean better = best.region() == null
                                    || priority > highest
                                    || (priority == highest && sub.visible.priority < highest);
                            best = better ? found : best.until(found.last());
                            highest = better ? priority : highest;
                        }
                        return best;
                    }
                });
    }

    private static Fault tieAcrossContainers() {
        return TreeWalk.fault(
                "priority-tie-across-containers",
                Rule.PRIO_3,
                "of two leaves in different containers whose own priorities are equal the one in the lower container wins",
                parts -> parts.walk = new Walk() {
                    @Override
                    Found amongSubregions(Region container, long at, long last, boolean readOnly) {
                        Found best = Found.hole(last);
                        Region under = container;
                        for (Region sub : candidates(container)) {
                            Found found = look(sub, at, best.last(), readOnly);
                            boolean wins = best.isHole() || isTie(found, sub, best, under);
                            under = wins ? sub : under;
                            best = wins ? found : best.until(found.last());
                        }
                        return best;
                    }

                    private boolean isTie(Found found, Region sub, Found best, Region under) {
                        return found.region() != null
                                && best.region() != null
                                && (found.region() != sub || best.region() != under)
                                && sub.visible.priority != under.visible.priority
                                && found.region().visible.priority == best.region().visible.priority;
                    }
                });
    }

    private static Fault holesHide() {
        return TreeWalk.fault(
                "priority-holes-hide",
                Rule.PRIO_4,
                "a hole of a container hides what has a lower priority",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean isTransparent(Region sub) {
                        return sub.kind != Kind.CONTAINER;
                    }
                });
    }

    private static Fault holesOfAliasesHide() {
        return TreeWalk.fault(
                "priority-holes-of-aliases-hide",
                Rule.PRIO_4,
                "a hole of an alias hides what has a lower priority",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean isTransparent(Region sub) {
                        return sub.kind != Kind.ALIAS;
                    }
                });
    }
}
