package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Operation;

/** All trees with some number of regions, each with each of its changes, by number. */
final class ChangedTrees implements Part {
    private final Universe universe;
    private final CaseWriter writer;
    private final List<Form> forms = new ArrayList<>();
    /** The number of the first case of each form, and at the end the number of cases. */
    private final long[] starts;

    /** The tree that was asked for last: its changes are asked for one after another, mostly by one thread. */
    private volatile Changed last = new Changed(-1, new Tree(List.of()), List.of());

    /**
     * A tree and its changes.
     *
     * @param start the number of the first case with it
     */
    private record Changed(long start, Tree tree, List<Change> changes) {}

    /** The trees of a skeleton with some kinds: all of them have the same number of changes. */
    private record Form(Skeleton skeleton, long kinds, int changes) {
        long count() {
            return skeleton.placeCount() * changes;
        }
    }

    ChangedTrees(int regions, Universe universe) {
        this.universe = universe;
        this.writer = new CaseWriter(universe);
        for (Skeleton skeleton : Skeletons.of(regions, universe)) {
            for (long kinds = 0; kinds < skeleton.kindCount(); kinds++) {
                int changes = Changes.of(universe, skeleton.tree(kinds, 0)).size();
                if (changes > 0) {
                    forms.add(new Form(skeleton, kinds, changes));
                }
            }
        }
        this.starts = new long[forms.size() + 1];
        for (int i = 0; i < forms.size(); i++) {
            starts[i + 1] = starts[i] + forms.get(i).count();
        }
    }

    @Override
    public long count() {
        return starts[forms.size()];
    }

    @Override
    public boolean isChanged() {
        return true;
    }

    @Override
    public List<Operation> operations(long number) {
        int index = Stretches.indexOf(starts, number);
        Form form = forms.get(index);
        long rest = number - starts[index];
        int place = (int) (rest % form.changes());
        Changed changed = last;
        if (changed.start() != number - place) {
            Tree tree = form.skeleton().tree(form.kinds(), rest / form.changes());
            changed = new Changed(number - place, tree, Changes.of(universe, tree));
            last = changed;
        }
        Tree tree = changed.tree();
        Change change = changed.changes().get(place);
        boolean offered = universe.isFirst(tree) && universe.offers(tree) && universe.offers(change.after());
        return offered ? writer.changed(tree, change, number) : List.of();
    }
}
