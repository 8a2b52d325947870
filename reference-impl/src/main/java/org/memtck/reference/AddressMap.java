package org.memtck.reference;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Range;
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
            addEdges(tree.region(root), 0, false);
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
                    ? search().decode(root, edge(index), last)
                    : new Decode(edge(index), last, null, 0, null, false, RuleSet.NONE);
            decodes[index] = decode;
        }
        return decode;
    }

    /** Whether a region of 2^64 bytes lies wholly behind one other such region (rule VIS-8). */
    boolean hidesWholeRegion() {
        if (wholeRegions < 2) {
            return false;
        }
        List<MappedRange> view = FlatViewRenderer.render(tree, root);
        return view.size() == 1 && view.get(0).first() == 0 && view.get(0).last() == -1;
    }

    /** Whether some range of the flat view shows a part of the bytes that an eventfd listens to (rule EVT-3). */
    boolean cutsEventfd() {
        for (int i = 0; i < count; i++) {
            Decode first = decode(i);
            Decode last = first;
            while (i + 1 < count && last.isContinuedBy(decode(i + 1)) && !startsAnew(decode(i + 1))) {
                last = decode(++i);
            }
            Region region = first.region();
            if (region != null && region.attributes.hasEventfdCutBy(first.offset(), last.offsetOf(last.last()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the range of the flat view around one of these shows a part only of an eventfd that a write touches (rule EVT-3). */
    boolean cutsEventfdAt(int index, long first, long last) {
        Region region = decode(index).region();
        if (region == null || !region.attributes.hadEventfds()) {
            return false;
        }
        int from = index;
        while (from > 0 && decode(from - 1).isContinuedBy(decode(from)) && !startsAnew(decode(from))) {
            from--;
        }
        int to = index;
        while (to + 1 < count && decode(to).isContinuedBy(decode(to + 1)) && !startsAnew(decode(to + 1))) {
            to++;
        }
        Range shown =
                new Range(decode(from).offset(), decode(to).offsetOf(decode(to).last()));
        return region.attributes.hasEventfdCutBy(shown, first, last);
    }

    /** Whether the first byte of a region is shown, even beside its last one: an eventfd listens to no such bytes together. */
    private static boolean startsAnew(Decode decode) {
        return decode.region() != null && decode.offset() == 0;
    }

    private TracedSearch search() {
        if (search == null) {
            search = new TracedSearch(tree, budget);
        }
        return search;
    }
}
