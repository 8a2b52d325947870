package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/**
 * Lists the single changes of a tree. Their number depends on the kinds of its regions and on their nesting alone, not on
 * places, sizes, priorities or offsets, so they can be counted.
 */
final class Changes {
    private final Universe universe;
    private final Tree tree;
    private final long cell;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Universe universe, Tree tree) {
        this.universe = universe;
        this.tree = tree;
        this.cell = universe.cell(tree.has(Kind.IOMMU));
    }

    static List<Change> of(Universe universe, Tree tree) {
        Changes changes = new Changes(universe, tree);
        changes.switches(Tree.ROOT);
        changes.resizeRoot();
        for (int region = 0; region < tree.size(); region++) {
            changes.region(region);
        }
        return changes.changes;
    }

    private void region(int region) {
        switches(region);
        if (universe.has(Capability.DYNAMIC)) {
            Node node = tree.node(region);
            if (node.isPlaced()) {
                note(tree.with(region, node.nowhere()), new Operation.Delete(name(region)));
                move(region, node);
            }
            places(region, node);
            resize(region, node);
            retarget(region, node);
        }
    }

    private static String name(int region) {
        return Build.name(region);
    }

    private void note(Tree after, Operation... operations) {
        changes.add(new Change(List.of(operations), after));
    }

    /** What can be turned over, and back again. */
    private void switches(int region) {
        String name = name(region);
        if (universe.has(Capability.ENABLE)) {
            Operation off = new Operation.SetEnabled(name, false);
            note(tree, off);
            note(tree, off, new Operation.SetEnabled(name, true));
        }
        Kind kind = region == Tree.ROOT ? Kind.CONTAINER : tree.node(region).kind();
        if (universe.has(Capability.READONLY)) {
            Operation on = new Operation.SetReadOnly(name, true);
            note(tree, on);
            if (kind != Kind.ROM) {
                note(tree, on, new Operation.SetReadOnly(name, false));
            }
        }
        if (kind == Kind.ROM_DEVICE) {
            Operation off = new KindOperation.SetRomMode(name, false);
            note(tree, off);
            note(tree, off, new KindOperation.SetRomMode(name, true));
        }
    }

    /** To each place, the one where it is included: that is a change of nothing (rule PRIO-5). */
    private void move(int region, Node node) {
        for (int at = 0; at < universe.addresses(); at++) {
            Tree after = tree.with(region, node.placed(node.container(), at, node.priority()));
            note(after, new Operation.Move(name(region), at * cell));
        }
    }

    /** Into each container that it can be in, at each place, with each priority; out of the one that it is in. */
    private void places(int region, Node node) {
        for (int container = Tree.ROOT; container < tree.size(); container++) {
            if (container == Tree.ROOT || isOpen(container, region)) {
                for (int at = 0; at < universe.addresses(); at++) {
                    for (int priority : universe.priorities()) {
                        place(region, node, container, at, priority);
                    }
                }
            }
        }
    }

    private boolean isOpen(int container, int region) {
        return universe.mayHold(tree.node(container).kind()) && !tree.reaches(region, container);
    }

    private void place(int region, Node node, int container, int at, int priority) {
        Tree after = tree.with(region, node.placed(container, at, priority));
        Operation add = Build.add(after, region, cell);
        if (node.isPlaced()) {
            note(after, new Operation.Delete(name(region)), add);
        } else {
            note(after, add);
        }
    }

    /** To each other size. Memory has the size that it is made with. */
    private void resize(int region, Node node) {
        for (int size = 1; size <= universe.addresses() && !node.kind().hasContent(); size++) {
            if (size != node.size()) {
                note(tree.with(region, node.sized(size)), new Operation.Resize(name(region), Size.of(size * cell)));
            }
        }
    }

    /** To each other size, and one more: that shows what was cut off. */
    private void resizeRoot() {
        for (int size = 1; size <= universe.addresses() + 1 && universe.has(Capability.DYNAMIC); size++) {
            if (size != universe.addresses()) {
                note(tree, new Operation.Resize(name(Tree.ROOT), Size.of(size * cell)));
            }
        }
    }

    private void retarget(int region, Node node) {
        for (int offset = 0; offset < universe.addresses() && node.kind() == Kind.ALIAS; offset++) {
            if (offset != node.offset()) {
                note(tree, new Operation.Retarget(name(region), offset * cell));
            }
        }
    }
}
