package org.memtck.faults.interval;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.memtck.spec.rule.Rule;

/** Which changes of the tree are misuse. */
class Guard {
    void add(Region container, Region region) {
        refuseIf(container.kind == Kind.ALIAS, Rule.ALIAS_8);
        refuseIf(region.container != null, Rule.TREE_1);
        refuseIf(reach(region, false).contains(container), Rule.TREE_1);
        refuseIf(reach(region, true).contains(container), Rule.ALIAS_7);
    }

    void delete(Region region) {
        refuseIf(region.container == null, Rule.TREE_1);
    }

    void move(Region region) {
        refuseIf(region.container == null, Rule.TREE_2);
    }

    void resize(Region region) {
        refuseIf(region.kind.hasMemory(), Rule.TREE_2);
    }

    void retarget(Region region) {
        refuseIf(region.kind != Kind.ALIAS, Rule.TREE_2);
    }

    void commit(int depth) {
        refuseIf(depth == 0, Rule.TXN_1);
    }

    void setRomMode(Region region) {
        refuseIf(region.kind != Kind.ROM_DEVICE, Rule.ROMD_1);
    }

    /** All that can be seen through a region, itself included. */
    private static Set<Region> reach(Region region, boolean throughAliases) {
        Set<Region> reached = new HashSet<>();
        Deque<Region> ahead = new ArrayDeque<>(Set.of(region));
        while (!ahead.isEmpty()) {
            Region next = ahead.pop();
            if (reached.add(next)) {
                ahead.addAll(next.subregions);
                if (throughAliases && next.target != null) {
                    ahead.add(next.target);
                }
            }
        }
        return reached;
    }

    private static void refuseIf(boolean broken, Rule rule) {
        if (broken) {
            throw Refusal.misuse(rule);
        }
    }
}
