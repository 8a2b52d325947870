package org.memtck.reference.rules;

import org.memtck.reference.model.DeviceContract;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Owner;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.World;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** The tree of regions and its changes (family TREE): each makes a new state of an old one. */
final class Tree {
    private final Machine machine;
    private final MapChanges changes;

    Tree(Machine machine, MapChanges changes) {
        this.machine = machine;
        this.changes = changes;
    }

    /** A new region, which is in no container. */
    Plan create(Operation.Create op) {
        World world = machine.world();
        RegionSpec spec = op.spec();
        world.requireFresh(op.region());
        int target = spec instanceof RegionSpec.Alias alias ? world.id(alias.target()) : Region.NOWHERE;
        if (spec instanceof RegionSpec.Iommu iommu) {
            world.spaces().get(iommu.target());
        }
        Owner owner = op.owner() == null ? null : Lifecycle.held(machine, op.owner());
        int id = machine.pending().count();
        return Plan.doing(() -> {
            Dialect dialect = machine.dialect();
            DeviceSpec device = DeviceContract.in(dialect, spec.deviceOrPlain());
            Region region = new Region(id, op.region(), spec, device, target, owner, Priorities.none(dialect));
            world.create(region);
            machine.trace().noteFirst(region, Ram.ofFirst(spec));
            if (world.openTransaction() == 0) {
                machine.trace().noteChange(null);
            }
        });
    }

    /** A change of a tree that may be misuse. */
    private interface Change {
        RegionTree apply(RegionTree tree, int region) throws Misuse;
    }

    private Plan change(String name, Rule rule, Change change) {
        int id = machine.world().id(name);
        return changes.change(change.apply(machine.pending(), id), rule, id);
    }

    /** Adds a region to a container (rule TREE-1). */
    Plan add(Operation.Add op) {
        return change(op.region(), Rule.TREE_1, (tree, id) -> {
            int container = machine.world().id(op.container());
            return add(tree, container, id, op.at(), op.effectivePriority(), op.priority() != null);
        });
    }

    /** Takes a region out of its container (rule TREE-1). */
    Plan delete(Operation.Delete op) {
        return change(op.region(), Rule.TREE_1, Tree::delete);
    }

    /** Moves a region within its container (rule TREE-2). */
    Plan move(Operation.Move op) {
        return change(op.region(), Rule.TREE_2, (tree, id) -> move(tree, id, op.at()));
    }

    /** Changes the size of a region that has no content (rule TREE-2). */
    Plan resize(Operation.Resize op) {
        return change(op.region(), Rule.TREE_2, (tree, id) -> resize(tree, id, op.size()));
    }

    /** Changes where an alias starts in its target (rule TREE-2). */
    Plan retarget(Operation.Retarget op) {
        return change(op.region(), Rule.TREE_2, (tree, id) -> retarget(tree, id, op.offset()));
    }

    static Misuse misplaced() {
        return Misuse.of(Rule.TREE_1);
    }

    static RegionTree add(RegionTree tree, int container, int region, long at, int priority, boolean stated)
            throws Misuse {
        Region parent = tree.region(container).copy();
        Region sub = tree.region(region).copy();
        Aliases.refuseSubregions(parent);
        if (sub.container != Region.NOWHERE) {
            throw misplaced();
        }
        Aliases.refuseCycle(tree, sub, container);
        sub.container = container;
        sub.priority = priority;
        sub.priorityStated = stated;
        return placed(tree, parent, sub, at);
    }

    /** Puts a region among the subregions, as the last one of its priority (rule PRIO-5). */
    private static RegionTree placed(RegionTree tree, Region parent, Region sub, long at) {
        sub.at = at;
        sub.mappedAway |= at != 0;
        sub.turn = parent.turns++;
        parent.subregions = parent.subregions.with(tree, sub);
        return changed(tree, parent, sub);
    }

    static RegionTree delete(RegionTree tree, int region) throws Misuse {
        if (tree.region(region).container == Region.NOWHERE) {
            throw misplaced();
        }
        return unmap(tree, region);
    }

    static RegionTree unmap(RegionTree tree, int region) {
        Region sub = tree.region(region).copy();
        Region parent = tree.region(sub.container).copy();
        parent.subregions = parent.subregions.without(sub);
        sub.container = Region.NOWHERE;
        return changed(tree, parent, sub);
    }

    /** Where one of the two is disabled nothing can be seen of a change. */
    private static RegionTree changed(RegionTree tree, Region parent, Region sub) {
        return parent.enabled && sub.enabled ? tree.with(parent, sub) : tree.withUnseen(parent, sub);
    }

    /** A region that moves at all counts as added last (rule PRIO-5). */
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
        return placed(tree, parent, sub, at);
    }

    static RegionTree resize(RegionTree tree, int region, Size size) throws Misuse {
        if (tree.region(region).kind.hasContent()) {
            throw Misuse.of(Rule.TREE_2);
        }
        return resized(tree, region, size);
    }

    /** Changes a region's size, whatever its kind. */
    static RegionTree resized(RegionTree tree, int region, Size size) {
        Region changed = tree.region(region).copy();
        changed.size = size;
        if (changed.container == Region.NOWHERE) {
            return tree.with(changed);
        }
        Region parent = tree.region(changed.container).copy();
        parent.subregions = parent.subregions.resized(tree.region(region), changed);
        return tree.with(parent, changed);
    }

    static RegionTree retarget(RegionTree tree, int region, long offset) throws Misuse {
        Region changed = tree.region(region).copy();
        if (changed.kind != Kind.ALIAS) {
            throw Misuse.of(Rule.TREE_2);
        }
        changed.offset = offset;
        return changed.enabled ? tree.with(changed) : tree.withUnseen(changed);
    }
}
