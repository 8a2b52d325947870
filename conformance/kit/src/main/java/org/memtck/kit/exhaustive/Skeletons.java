package org.memtck.kit.exhaustive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Lists the skeletons with some number of regions, each once. Regions are numbered so that nothing is left to choose: a
 * container comes before what is in it, siblings come in their order, and the targets of aliases that are nowhere come in
 * the order in which aliases lead to them.
 */
final class Skeletons {
    private final Universe universe;
    private final int[] containers;
    private final int[] targets;
    private final List<Skeleton> found = new ArrayList<>();

    private Skeletons(int regions, Universe universe) {
        this.universe = universe;
        this.containers = new int[regions];
        this.targets = new int[regions];
    }

    static List<Skeleton> of(int regions, Universe universe) {
        Skeletons skeletons = new Skeletons(regions, universe);
        skeletons.place(0);
        return skeletons.found;
    }

    /** Puts a region into each container that is open: the ones around the region before it, and the next one. */
    private void place(int region) {
        if (region == containers.length) {
            target(0);
            return;
        }
        int open = region - 1;
        while (open >= 0) {
            if (!universe.holders().isEmpty()) {
                place(region, open);
            }
            open = containers[open];
        }
        if (open == Tree.ROOT) {
            place(region, Tree.ROOT);
        }
        if (region > 0 && universe.has(Kind.ALIAS.capability)) {
            place(region, Tree.NOWHERE);
        }
    }

    private void place(int region, int container) {
        containers[region] = container;
        place(region + 1);
    }

    /** Makes a region no alias, or an alias of each other region. */
    private void target(int region) {
        if (region == targets.length) {
            if (isSound()) {
                found.add(new Skeleton(containers, targets, universe));
            }
            return;
        }
        targets[region] = Skeleton.NO_ALIAS;
        target(region + 1);
        boolean holder = Arrays.stream(containers).anyMatch(container -> container == region);
        for (int target = 0; target < targets.length && !holder && universe.has(Kind.ALIAS.capability); target++) {
            targets[region] = target;
            target(region + 1);
        }
    }

    private boolean isSound() {
        for (int i = 0; i < containers.length; i++) {
            if (leadsBack(i, i)) {
                return false;
            }
        }
        return isInOrder();
    }

    /** Whether a way down through subregions and aliases comes back; it is no longer than there are regions. */
    private boolean leadsBack(int from, int wanted) {
        return leadsBack(from, wanted, containers.length);
    }

    private boolean leadsBack(int from, int wanted, int left) {
        if (left == 0) {
            return false;
        }
        for (int i = 0; i < containers.length; i++) {
            boolean next = containers[i] == from || targets[from] == i;
            if (next && (i == wanted || leadsBack(i, wanted, left - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether every tree that is nowhere is shown by an alias, and they stand in the order in which that is found. */
    private boolean isInOrder() {
        Deque<Integer> trees = new ArrayDeque<>();
        List<Integer> order = new ArrayList<>();
        trees.add(Tree.ROOT);
        while (!trees.isEmpty()) {
            int tree = trees.remove();
            order.add(tree);
            for (int i = 0; i < containers.length; i++) {
                int shown = targets[i] == Skeleton.NO_ALIAS ? tree : top(targets[i]);
                if (top(i) == tree && !order.contains(shown) && !trees.contains(shown)) {
                    trees.add(shown);
                }
            }
        }
        List<Integer> all = new ArrayList<>();
        all.add(Tree.ROOT);
        for (int i = 0; i < containers.length; i++) {
            if (containers[i] == Tree.NOWHERE) {
                all.add(i);
            }
        }
        return order.equals(all);
    }

    /** The region that a region is below and that is nowhere itself, or the root. */
    private int top(int region) {
        int top = region;
        while (containers[top] >= 0) {
            top = containers[top];
        }
        return containers[top] == Tree.ROOT ? Tree.ROOT : top;
    }
}
