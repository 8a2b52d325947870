package org.memtck.reference;

import java.util.HashSet;
import java.util.Set;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Size;

/** The changes of the tree: each takes a state and gives the next one, or says which rule forbids it. */
final class TreeChanges {
    private TreeChanges() {}

    /** Adds a region to a container, before all of its priority and below (rules TREE-1, PRIO-1 and PRIO-5). */
    static RegionTree add(RegionTree tree, int container, int region, long at, int priority, boolean stated)
            throws Misuse {
        Region parent = tree.region(container).copy();
        Region sub = tree.region(region).copy();
        if (parent.kind == Kind.ALIAS) {
            throw Misuse.of(Rule.ALIAS_8);
        }
        if (sub.container != Region.NOWHERE) {
            throw Misuse.of(Rule.TREE_1);
        }
        refuseCycle(tree, sub, container);
        sub.container = container;
        sub.at = at;
        sub.mappedAway |= at != 0;
        sub.priority = priority;
        sub.priorityStated = stated;
        takeTurn(tree, parent, sub);
        return tree.with(parent, sub);
    }

    /** Puts a region among the subregions, as the last one (rule PRIO-5). */
    private static void takeTurn(RegionTree tree, Region parent, Region sub) {
        sub.turn = parent.turns++;
        parent.subregions = parent.subregions.with(tree, sub);
    }

    /** A region below itself is misuse, through aliases (rule ALIAS-7) or without (rule TREE-1). */
    private static void refuseCycle(RegionTree tree, Region region, int container) throws Misuse {
        if (leadsTo(tree, region, container, false, new HashSet<>())) {
            throw Misuse.of(Rule.TREE_1);
        }
        if (leadsTo(tree, region, container, true, new HashSet<>())) {
            throw Misuse.of(Rule.ALIAS_7);
        }
    }

    private static boolean leadsTo(
            RegionTree tree, Region from, int wanted, boolean throughAliases, Set<Integer> seen) {
        if (from.id == wanted) {
            return true;
        }
        boolean leadsOn = from.kind == Kind.ALIAS || from.subregions.count() > 0;
        if (!leadsOn || !seen.add(from.id)) {
            return false;
        }
        if (from.kind == Kind.ALIAS) {
            return throughAliases && leadsTo(tree, tree.region(from.target), wanted, true, seen);
        }
        for (int id : from.subregions.inOrder()) {
            if (leadsTo(tree, tree.region(id), wanted, throughAliases, seen)) {
                return true;
            }
        }
        return false;
    }

    /** Takes a region out of its container (rule TREE-1). */
    static RegionTree delete(RegionTree tree, int region) throws Misuse {
        if (tree.region(region).container == Region.NOWHERE) {
            throw Misuse.of(Rule.TREE_1);
        }
        return unmap(tree, region);
    }

    /** Enables or disables a region (rule VIS-5). */
    static RegionTree setEnabled(RegionTree tree, int region, boolean enabled) {
        Region changed = tree.region(region).copy();
        changed.enabled = enabled;
        return tree.with(changed);
    }

    /** Sets the read-only attribute (rules ATTR-1, RO-1 and RO-2). */
    static RegionTree setReadOnly(RegionTree tree, int region, boolean on) {
        Region changed = tree.region(region).copy();
        changed.readOnly = on;
        changed.unlocked = !on;
        changed.attributeChanged = true;
        return tree.with(changed);
    }

    /** Moves a region within its container (rule TREE-2); if it moves at all it counts as added last (rule PRIO-5). */
    static RegionTree move(RegionTree tree, int region, long at) throws Misuse {
        Region sub = tree.region(region).copy();
        if (sub.container == Region.NOWHERE) {
            throw Misuse.of(Rule.TREE_2);
        }
        if (sub.at == at) {
            return tree;
        }
        Region parent = tree.region(sub.container).copy();
        parent.subregions = parent.subregions.without(sub);
        sub.at = at;
        sub.mappedAway |= at != 0;
        takeTurn(tree, parent, sub);
        return tree.with(parent, sub);
    }

    /** Changes the size of a region that has no content (rule TREE-2). */
    static RegionTree resize(RegionTree tree, int region, Size size) throws Misuse {
        Region changed = tree.region(region).copy();
        if (changed.kind.hasContent()) {
            throw Misuse.of(Rule.TREE_2);
        }
        return resized(tree, changed, size);
    }

    /** Changes the used size of resizeable RAM (rule RAM-2). */
    static RegionTree resizeRam(RegionTree tree, int region, Size size) {
        return resized(tree, tree.region(region).copy(), size);
    }

    private static RegionTree resized(RegionTree tree, Region changed, Size size) {
        changed.size = size;
        if (changed.container == Region.NOWHERE) {
            return tree.with(changed);
        }
        Region parent = tree.region(changed.container).copy();
        parent.subregions = parent.subregions.resized(tree.region(changed.id), changed);
        return tree.with(parent, changed);
    }

    /** Destroys a region: it leaves its container, and its subregions leave it (rules LIFE-4, LIFE-7 and LIFE-10). */
    static RegionTree destroy(RegionTree tree, int region) {
        RegionTree next = tree;
        if (tree.region(region).container != Region.NOWHERE) {
            next = unmap(next, region);
        }
        for (int sub : tree.region(region).subregions.inOrder()) {
            next = unmap(next, sub);
        }
        Region destroyed = next.region(region).copy();
        destroyed.destroyed = true;
        return next.with(destroyed);
    }

    private static RegionTree unmap(RegionTree tree, int region) {
        Region sub = tree.region(region).copy();
        Region parent = tree.region(sub.container).copy();
        parent.subregions = parent.subregions.without(sub);
        sub.container = Region.NOWHERE;
        return tree.with(parent, sub);
    }

    /** Changes where an alias starts in its target (rule TREE-2). */
    static RegionTree retarget(RegionTree tree, int region, long offset) throws Misuse {
        Region changed = tree.region(region).copy();
        if (changed.kind != Kind.ALIAS) {
            throw Misuse.of(Rule.TREE_2);
        }
        changed.offset = offset;
        return tree.with(changed);
    }
}
