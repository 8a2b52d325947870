package org.memtck.kit.exhaustive;

import java.util.List;
import org.memtck.spec.scenario.Operation;

/** All trees with some number of regions, as they are. */
final class PlainTrees implements Part {
    private final Universe universe;
    private final CaseWriter writer;
    private final List<Skeleton> skeletons;
    /** The number of the first tree of each skeleton, and at the end the number of trees. */
    private final long[] starts;

    PlainTrees(int regions, Universe universe) {
        this.universe = universe;
        this.writer = new CaseWriter(universe);
        this.skeletons = Skeletons.of(regions, universe);
        this.starts = new long[skeletons.size() + 1];
        for (int i = 0; i < skeletons.size(); i++) {
            Skeleton skeleton = skeletons.get(i);
            starts[i + 1] = starts[i] + skeleton.kindCount() * skeleton.placeCount();
        }
    }

    @Override
    public long count() {
        return starts[skeletons.size()];
    }

    @Override
    public boolean isChanged() {
        return false;
    }

    Tree tree(long number) {
        int index = Stretches.indexOf(starts, number);
        Skeleton skeleton = skeletons.get(index);
        long rest = number - starts[index];
        return skeleton.tree(rest / skeleton.placeCount(), rest % skeleton.placeCount());
    }

    @Override
    public List<Operation> operations(long number) {
        Tree tree = tree(number);
        boolean offered = universe.isFirst(tree) && universe.offers(tree);
        return offered ? writer.tree(tree, number) : List.of();
    }
}
