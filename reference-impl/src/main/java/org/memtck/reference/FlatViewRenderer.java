package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.rule.Rule;

/**
 * Draws the whole map of a root (rule {@link Rule#VIS_1}): regions are painted from the one that wins to the one that loses,
 * each only where nothing is painted yet. It shares nothing with the search, so that each can be held against the other.
 */
final class FlatViewRenderer {
    private static final int MOST_RANGES = 1 << 20;

    private final RegionTree tree;
    private final Budget budget = new Budget();
    private final TreeMap<Long, MappedRange> painted = new TreeMap<>(Long::compareUnsigned);

    private FlatViewRenderer(RegionTree tree) {
        this.tree = tree;
    }

    /** The ranges that a root shows, in ascending order, joined where one continues the other. */
    static List<MappedRange> render(RegionTree tree, int root) {
        FlatViewRenderer renderer = new FlatViewRenderer(tree);
        if (root < tree.count()) {
            Region region = tree.region(root);
            renderer.paint(region, 0, region.size.last(), 0, false);
        }
        return renderer.joined();
    }

    /**
     * Paints the offsets {@code first .. last} of a region, which lie within it.
     *
     * @param shift what is added to an offset to get its address; it may wrap, the sum does not
     */
    private void paint(Region region, long first, long last, long shift, boolean inheritedReadOnly) {
        budget.step();
        if (!region.enabled) {
            return;
        }
        boolean readOnly = inheritedReadOnly || region.readOnly;
        if (region.kind == Kind.ALIAS) {
            paintTarget(region, first, last, shift, readOnly);
            return;
        }
        for (int id : region.subregions) {
            paintSubregion(tree.region(id), first, last, shift, readOnly);
        }
        if (region.kind.isTarget()) {
            fillGaps(region, first + shift, last + shift, first, readOnly || region.kind == Kind.ROM);
        }
    }

    private void paintSubregion(Region sub, long first, long last, long shift, boolean readOnly) {
        long subLast = sub.isCutOff() ? -1 : sub.at + sub.size.last();
        long from = max(first, sub.at);
        long to = min(last, subLast);
        if (Long.compareUnsigned(from, to) <= 0) {
            paint(sub, from - sub.at, to - sub.at, shift + sub.at, readOnly);
        }
    }

    private void paintTarget(Region alias, long first, long last, long shift, boolean readOnly) {
        Region target = tree.region(alias.target);
        long from = first + alias.offset;
        if (Long.compareUnsigned(from, first) < 0) {
            return;
        }
        long end = last + alias.offset;
        long to = min(Long.compareUnsigned(end, last) < 0 ? -1 : end, target.size.last());
        if (Long.compareUnsigned(from, to) <= 0) {
            paint(target, from, to, shift - alias.offset, readOnly);
        }
    }

    /** Paints the addresses {@code first .. last} where nothing is painted; {@code offset} belongs to {@code first}. */
    private void fillGaps(Region region, long first, long last, long offset, boolean readOnly) {
        long shift = offset - first;
        long from = first;
        Map.Entry<Long, MappedRange> left = painted.floorEntry(first);
        if (left != null && left.getValue().holds(first)) {
            if (left.getValue().holds(last)) {
                return;
            }
            from = left.getValue().last() + 1;
        }
        for (MappedRange next :
                List.copyOf(painted.subMap(from, true, last, true).values())) {
            if (next.first() != from) {
                put(new MappedRange(from, next.first() - 1, region.name, from + shift, readOnly));
            }
            if (Long.compareUnsigned(next.last(), last) >= 0) {
                return;
            }
            from = next.last() + 1;
        }
        put(new MappedRange(from, last, region.name, from + shift, readOnly));
    }

    private void put(MappedRange range) {
        painted.put(range.first(), range);
        if (painted.size() > MOST_RANGES) {
            throw new Budget.MapTooLargeException();
        }
    }

    private List<MappedRange> joined() {
        List<MappedRange> ranges = new ArrayList<>(painted.size());
        for (MappedRange range : painted.values()) {
            int end = ranges.size() - 1;
            if (end >= 0 && ranges.get(end).continuedBy(range)) {
                ranges.set(end, ranges.get(end).with(range));
            } else {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private static long max(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a : b;
    }

    private static long min(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }
}
