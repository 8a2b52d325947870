package org.memtck.reference.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Budget;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Root;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Size;

/**
 * What every address of a root decodes to. All edges of all regions below the root, however they are hidden, cut the
 * addresses into ranges within which nothing can differ; each range is decoded by the search when it is asked for.
 */
final class AddressMap {
    /** Turns unsigned order into the signed order that the library searches and sorts by. */
    private static final long FLIP = Long.MIN_VALUE;

    private final RegionTree tree;
    private final int root;
    private final Budget budget = new Budget();
    private long[] edges = new long[32];
    private int count;
    private final @Nullable Decode[] decodes;
    private @Nullable TracedSearch search;
    private int wholeRegions;

    AddressMap(RegionTree tree, int root) {
        this.tree = tree;
        this.root = root;
        addEdge(0);
        if (root < tree.count()) {
            Root shown = tree.root(root);
            addEdges(tree.region(shown.region()), shown.at(), false);
        }
        sortEdges();
        decodes = new Decode[count];
    }

    /**
     * Adds the edges of a region and of all below it.
     *
     * @param displaced whether an alias on the way is taken to show its target where that is mapped itself, which is asked of
     *     one alias at a time (rule ALIAS-4)
     */
    private void addEdges(Region region, long base, boolean displaced) {
        budget.step();
        if (region.kind.isTarget() && region.size.equals(Size.ALL) && region.enabled && base == 0) {
            wholeRegions++;
        }
        addEdge(base);
        addEdge(base + region.size.last() + 1);
        if (region.kind == Kind.ALIAS) {
            Region target = tree.region(region.target);
            addEdges(target, base - region.offset, displaced);
            if (target.mappedAway && !displaced) {
                addEdges(target, base - region.offset + target.at, true);
            }
        }
        for (int id : region.subregions.inOrder()) {
            Region sub = tree.region(id);
            addEdges(sub, base + sub.at, displaced);
        }
    }

    private void addEdge(long address) {
        if (count == edges.length) {
            edges = Arrays.copyOf(edges, 2 * count);
        }
        edges[count++] = address ^ FLIP;
    }

    private void sortEdges() {
        Arrays.sort(edges, 0, count);
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (edges[i] != edges[kept - 1]) {
                edges[kept++] = edges[i];
            }
        }
        count = kept;
    }

    /** The id of the root. */
    int root() {
        return root;
    }

    /** The number of ranges between edges. */
    int count() {
        return count;
    }

    /** The first address of a range, unsigned. */
    long edge(int index) {
        return edges[index] ^ FLIP;
    }

    /** The range that holds an address. */
    int indexOf(long address) {
        int found = Arrays.binarySearch(edges, 0, count, address ^ FLIP);
        return found >= 0 ? found : -found - 2;
    }

    /** What an address decodes to. */
    Decode at(long address) {
        return decode(indexOf(address));
    }

    /** What a range decodes to. */
    Decode decode(int index) {
        Decode decode = decodes[index];
        if (decode == null) {
            long last = index + 1 < count ? edge(index + 1) - 1 : -1;
            decode = root < tree.count()
                    ? search().decode(tree.root(root), root, edge(index), last)
                    : Decode.nothing(edge(index), last, RuleSet.NONE);
            decodes[index] = decode;
        }
        return decode;
    }

    /** Returns how many ways lead to an enabled region of 2^64 bytes that begins at address zero. */
    int wholeRegions() {
        return wholeRegions;
    }

    private TracedSearch search() {
        if (search == null) {
            search = new TracedSearch(tree, budget);
        }
        return search;
    }
}
