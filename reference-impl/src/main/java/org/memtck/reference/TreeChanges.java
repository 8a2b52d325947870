package org.memtck.reference;

import java.util.BitSet;
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
        parent.subregions = withSubregion(tree, parent, sub);
        return tree.with(parent, sub);
    }

    /** A region below itself is misuse, through aliases (rule ALIAS-7) or without (rule TREE-1). */
    private static void refuseCycle(RegionTree tree, Region region, int container) throws Misuse {
        if (leadsTo(tree, region, container, false, new BitSet())) {
            throw Misuse.of(Rule.TREE_1);
        }
        if (leadsTo(tree, region, container, true, new BitSet())) {
            throw Misuse.of(Rule.ALIAS_7);
        }
    }

    private static boolean leadsTo(RegionTree tree, Region from, int wanted, boolean throughAliases, BitSet seen) {
        if (from.id == wanted) {
            return true;
        }
        if (seen.get(from.id)) {
            return false;
        }
        seen.set(from.id);
        if (from.kind == Kind.ALIAS) {
            return throughAliases && leadsTo(tree, tree.region(from.target), wanted, true, seen);
        }
        for (int id : from.subregions) {
            if (leadsTo(tree, tree.region(id), wanted, throughAliases, seen)) {
                return true;
            }
        }
        return false;
    }

    private static int[] withSubregion(RegionTree tree, Region parent, Region sub) {
        int before = 0;
        while (before < parent.subregions.length && tree.region(parent.subregions[before]).priority > sub.priority) {
            before++;
        }
        int[] all = new int[parent.subregions.length + 1];
        System.arraycopy(parent.subregions, 0, all, 0, before);
        all[before] = sub.id;
        System.arraycopy(parent.subregions, before, all, before + 1, parent.subregions.length - before);
        return all;
    }

    /** Takes a region out of its container (rule TREE-1). */
    static RegionTree delete(RegionTree tree, int region) throws Misuse {
        if (tree.region(region).container == Region.NOWHERE) {
            throw Misuse.of(Rule.TREE_1);
        }
        return unmap(tree, region);
    }

    private static int[] without(int[] ids, int id) {
        int[] rest = new int[ids.length - 1];
        int count = 0;
        for (int each : ids) {
            if (each != id) {
                rest[count++] = each;
            }
        }
        return rest;
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
        sub.at = at;
        sub.mappedAway |= at != 0;
        parent.subregions = without(parent.subregions, region);
        parent.subregions = withSubregion(tree, parent, sub);
        return tree.with(parent, sub);
    }

    /** Changes the size of a region that has no content (rule TREE-2). */
    static RegionTree resize(RegionTree tree, int region, Size size) throws Misuse {
        Region changed = tree.region(region).copy();
        if (changed.kind.hasContent()) {
            throw Misuse.of(Rule.TREE_2);
        }
        changed.size = size;
        return tree.with(changed);
    }

    /** Changes the used size of resizeable RAM (rule RAM-2). */
    static RegionTree resizeRam(RegionTree tree, int region, Size size) {
        Region changed = tree.region(region).copy();
        changed.size = size;
        return tree.with(changed);
    }

    /** Destroys a region: it leaves its container, and its subregions leave it (rules LIFE-4, LIFE-7 and LIFE-10). */
    static RegionTree destroy(RegionTree tree, int region) {
        RegionTree next = tree;
        if (tree.region(region).container != Region.NOWHERE) {
            next = unmap(next, region);
        }
        for (int sub : tree.region(region).subregions) {
            next = unmap(next, sub);
        }
        Region destroyed = next.region(region).copy();
        destroyed.destroyed = true;
        return next.with(destroyed);
    }

    private static RegionTree unmap(RegionTree tree, int region) {
        Region sub = tree.region(region).copy();
        Region parent = tree.region(sub.container).copy();
        sub.container = Region.NOWHERE;
        parent.subregions = without(parent.subregions, region);
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
