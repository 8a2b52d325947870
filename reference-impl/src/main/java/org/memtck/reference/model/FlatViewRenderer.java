package org.memtck.reference.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.rule.Rule;

/**
 * Draws the map of a root (rule {@link Rule#VIS_1}), or a part of it: regions are painted from the one that wins to the one
 * that loses, each only where nothing is painted yet. It shares nothing with the search, so that each can be held against the
 * other.
 */
public final class FlatViewRenderer {
    private final RegionTree tree;
    /** Whether ROM whose read-only attribute was taken off is RAM. */
    private final boolean unlockedIsRam;

    private final Budget budget = new Budget();
    private final TreeMap<Long, Section> painted = new TreeMap<>(Long::compareUnsigned);

    private FlatViewRenderer(RegionTree tree, boolean unlockedIsRam) {
        this.tree = tree;
        this.unlockedIsRam = unlockedIsRam;
    }

    /** The ranges that a root shows, in ascending order, joined where one continues the other. */
    public static List<MappedRange> render(RegionTree tree, int root) {
        return toRanges(sections(tree, root, 0, -1).values());
    }

    /** The same where what is seen within ROM is read-only or not, and so is ROM whose attribute was taken off. */
    public static List<MappedRange> render(RegionTree tree, int root, boolean withinRom, boolean unlocked) {
        List<Section> decided = sections(tree, root, 0, -1).values().stream()
                .map(section -> section.decided(section.region().kind == Kind.ROM ? unlocked : withinRom))
                .toList();
        return toRanges(decided);
    }

    /** The same where what is seen within ROM is read-only, and ROM whose attribute was taken off is RAM. */
    public static List<MappedRange> renderUnlockedAsRam(RegionTree tree, int root) {
        return toRanges(sections(new FlatViewRenderer(tree, true), root, 0, -1).values().stream()
                .map(section -> section.decided(true))
                .toList());
    }

    /** Sections in ascending order, joined where one continues the other. */
    public static List<MappedRange> toRanges(Iterable<Section> sections) {
        List<MappedRange> ranges = new ArrayList<>();
        for (Section section : sections) {
            MappedRange range = section.toRange();
            int end = ranges.size() - 1;
            if (end >= 0 && ranges.get(end).continuedBy(range)) {
                ranges.set(end, ranges.get(end).with(range));
            } else {
                ranges.add(range);
            }
        }
        return ranges;
    }

    /** What a root shows at the addresses {@code first .. last}, by first address, unsigned; not all that could be is joined. */
    public static NavigableMap<Long, Section> sections(RegionTree tree, int root, long first, long last) {
        return sections(new FlatViewRenderer(tree, false), root, first, last);
    }

    private static NavigableMap<Long, Section> sections(FlatViewRenderer renderer, int root, long first, long last) {
        if (root < renderer.tree.count()) {
            Root shown = renderer.tree.root(root);
            Region region = renderer.tree.region(shown.region());
            long begin = max(first, shown.at());
            long end = shown.at() + region.size.last();
            end = min(last, Long.compareUnsigned(end, shown.at()) < 0 ? -1 : end);
            if (Long.compareUnsigned(begin, end) <= 0) {
                renderer.paint(region, begin - shown.at(), end - shown.at(), new Light(shown.at(), false, false));
            }
        }
        return renderer.painted;
    }

    /**
     * How regions are seen on the way that the painter has come.
     *
     * @param shift what is added to an offset to get its address; it may wrap, the sum does not
     * @param readOnly whether some region on the way is read-only
     * @param withinRom whether some region on the way is ROM
     */
    private record Light(long shift, boolean readOnly, boolean withinRom) {
        Light through(Region region, boolean isRom) {
            return new Light(shift, readOnly || region.readOnly, withinRom || isRom);
        }

        Light shifted(long more) {
            return new Light(shift + more, readOnly, withinRom);
        }
    }

    /** Paints the offsets {@code first .. last} of a region, which lie within it. */
    private void paint(Region region, long first, long last, Light before) {
        budget.step();
        if (!region.enabled) {
            return;
        }
        boolean isRom = region.kind == Kind.ROM && !(unlockedIsRam && region.unlocked);
        Light light = before.through(region, isRom);
        if (region.kind == Kind.ALIAS) {
            paintTarget(region, first, last, light);
            return;
        }
        for (int id : region.subregions.near(first, last)) {
            paintSubregion(tree.region(id), first, last, light);
        }
        if (region.kind.isTarget()) {
            fillGaps(new Section(
                    first + light.shift,
                    last + light.shift,
                    region,
                    first,
                    light.readOnly || isRom,
                    !light.readOnly && (isRom ? region.unlocked : light.withinRom)));
        }
    }

    private void paintSubregion(Region sub, long first, long last, Light light) {
        long subLast = sub.isCutOff() ? -1 : sub.at + sub.size.last();
        long from = max(first, sub.at);
        long to = min(last, subLast);
        if (Long.compareUnsigned(from, to) <= 0) {
            paint(sub, from - sub.at, to - sub.at, light.shifted(sub.at));
        }
    }

    private void paintTarget(Region alias, long first, long last, Light light) {
        Region target = tree.region(alias.target);
        long from = first + alias.offset;
        if (Long.compareUnsigned(from, first) < 0) {
            return;
        }
        long end = last + alias.offset;
        long to = min(Long.compareUnsigned(end, last) < 0 ? -1 : end, target.size.last());
        if (Long.compareUnsigned(from, to) <= 0) {
            paint(target, from, to, light.shifted(-alias.offset));
        }
    }

    /** Paints a section where nothing is painted. */
    private void fillGaps(Section section) {
        long from = section.first();
        Map.Entry<Long, Section> left = painted.floorEntry(from);
        if (left != null && left.getValue().holds(from)) {
            if (left.getValue().holds(section.last())) {
                return;
            }
            from = left.getValue().last() + 1;
        }
        Map.Entry<Long, Section> next = painted.ceilingEntry(from);
        while (next != null && Long.compareUnsigned(next.getKey(), section.last()) <= 0) {
            if (next.getKey() != from) {
                put(section.cut(from, next.getKey() - 1));
            }
            if (Long.compareUnsigned(next.getValue().last(), section.last()) >= 0) {
                return;
            }
            from = next.getValue().last() + 1;
            next = painted.ceilingEntry(from);
        }
        put(from == section.first() ? section : section.cut(from, section.last()));
    }

    private void put(Section section) {
        painted.put(section.first(), section);
    }

    private static long max(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a : b;
    }

    private static long min(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }
}
