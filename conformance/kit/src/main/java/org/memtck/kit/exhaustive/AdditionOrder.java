package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which regions are added to their containers. Only that of equal priorities is a part of the tree. So that
 * implementations meet the others as well, siblings come with falling or rising priority, and before or after what is in
 * them; the number of the tree says which.
 */
final class AdditionOrder {
    /** Spreads numbers that follow each other: the golden ratio in 64 bits. */
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final Tree tree;
    private final boolean rising;
    private final boolean outside;
    private final List<Integer> order = new ArrayList<>();

    private AdditionOrder(Tree tree, long number) {
        this.tree = tree;
        long choice = number * SPREAD;
        this.rising = choice < 0;
        this.outside = choice << 1 < 0;
    }

    /** The regions that have a place. */
    static List<Integer> of(Tree tree, long number) {
        AdditionOrder order = new AdditionOrder(tree, number);
        order.addInto(Tree.ROOT);
        for (int region = 0; region < tree.size(); region++) {
            if (!tree.node(region).isPlaced()) {
                order.addInto(region);
            }
        }
        return order.order;
    }

    private void addInto(int container) {
        List<Integer> siblings = new ArrayList<>(tree.subregions(container));
        if (rising) {
            siblings.sort(Comparator.comparing(region -> tree.node(region).priority()));
        }
        for (int region : siblings) {
            if (outside) {
                order.add(region);
            }
            addInto(region);
            if (!outside) {
                order.add(region);
            }
        }
    }
}
