package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Size;

/** Equal priorities that the wrong region wins (rule PRIO-5). */
final class EqualPriorityFaults {
    private EqualPriorityFaults() {}

    static List<Fault> all() {
        return List.of(
                firstOfEqualsWins(), moveKeepsOrder(), enablingReorders(), resizingReorders(), standingStillReorders());
    }

    private static Fault firstOfEqualsWins() {
        return TreeWalk.fault(
                "priority-first-of-equals-wins",
                Rule.PRIO_5,
                "of equal priorities the one added first wins",
                parts -> parts.order = new Order() {
                    @Override
                    boolean staysAhead(State present, State added) {
                        return present.priority >= added.priority;
                    }
                });
    }

    private static Fault moveKeepsOrder() {
        return TreeWalk.fault(
                "priority-move-keeps-order",
                Rule.PRIO_5,
                "a region that was moved does not count as the last one of its priority",
                parts -> parts.changes = new Changes(parts) {
                    @Override
                    void move(Region region, long at) {
                        parts.guard.move(region);
                        parts.stage.edit(region).at = at;
                    }
                });
    }

    private static Fault enablingReorders() {
        return TreeWalk.fault(
                "priority-enabling-reorders",
                Rule.PRIO_5,
                "a region that was enabled again counts as the last one of its priority",
                parts -> parts.changes = new Changes(parts) {
                    @Override
                    void setEnabled(Region region, boolean enabled) {
                        super.setEnabled(region, enabled);
                        reinsert(region);
                    }
                });
    }

    private static Fault resizingReorders() {
        return TreeWalk.fault(
                "priority-resizing-reorders",
                Rule.PRIO_5,
                "a region that was resized counts as the last one of its priority",
                parts -> parts.changes = new Changes(parts) {
                    @Override
                    void resize(Region region, Size size) {
                        super.resize(region, size);
                        reinsert(region);
                    }
                });
    }

    private static Fault standingStillReorders() {
        return TreeWalk.fault(
                        "priority-standing-still-reorders",
                        Rule.PRIO_5,
                        "a move to where a region already is makes it the last one of its priority",
                        parts -> parts.changes = new Changes(parts) {
                            @Override
                            void move(Region region, long at) {
                                super.move(region, at);
                                reinsert(region);
                            }
                        })
                .onlySeldom();
    }
}
