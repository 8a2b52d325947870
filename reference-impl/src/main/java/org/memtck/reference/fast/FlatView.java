package org.memtck.reference.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.FlatViewRenderer;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Section;
import org.memtck.spec.scenario.Range;

/**
 * What one space shows, drawn once and mended: after a change only the addresses are painted again at which it can show, and
 * that when somebody looks. It is the fast way to what the search of the rules finds, and tests hold the two equal.
 */
final class FlatView {
    /** More changes than this since somebody looked, and all is painted again. */
    private static final int MOST_STALE = 16;

    private static final int PAGE_BITS = 12;
    private static final int FEWEST_RECENT = 16;
    private static final int MOST_RECENT = 1 << 16;

    private final int root;
    /** The state that is to be shown. */
    private final Supplier<RegionTree> visible;

    private final Map<Integer, DevicePort> ports;
    /** By first address, unsigned. */
    private NavigableMap<Long, Section> sections = new TreeMap<>(Long::compareUnsigned);
    /** What was found last in each page, by the page's number; the numbers of far pages coincide. */
    private @Nullable Spot[] recent = new Spot[FEWEST_RECENT];
    /** How often there was another section, or none, since the size of {@link #recent} was chosen. */
    private int misses;
    /** The addresses that have to be painted again. */
    private final List<Range> stale = new ArrayList<>();

    private boolean isStale = true;
    private boolean isAllStale = true;

    /**
     * Makes a view of which nothing is drawn yet.
     *
     * @param ports the callbacks of devices, by the id of their region
     */
    FlatView(int root, Supplier<RegionTree> visible, Map<Integer, DevicePort> ports) {
        this.root = root;
        this.visible = visible;
        this.ports = ports;
    }

    int root() {
        return root;
    }

    /** Returns what holds an address, or null if nothing is there. */
    @Nullable
    Spot at(long address) {
        if (isStale) {
            repaint();
        }
        Spot spot = recent[recentIndex(address)];
        return spot != null && spot.holds(address) ? spot : find(address);
    }

    private int recentIndex(long address) {
        return (int) (address >>> PAGE_BITS) & (recent.length - 1);
    }

    private @Nullable Spot find(long address) {
        Map.Entry<Long, Section> left = sections.floorEntry(address);
        if (left == null || !left.getValue().holds(address)) {
            return null;
        }
        if (++misses > 4 * recent.length && recent.length < MOST_RECENT) {
            recent = new Spot[4 * recent.length];
            misses = 0;
        }
        Section section = left.getValue();
        Spot spot = new Spot(section, ports.get(section.region().id));
        recent[recentIndex(address)] = spot;
        return spot;
    }

    /** All sections in ascending order. */
    Iterable<Section> all() {
        if (isStale) {
            repaint();
        }
        return sections.values();
    }

    /** Notes that something may have changed at these addresses; null stands for everywhere. */
    void invalidate(@Nullable List<Range> ranges) {
        isStale = true;
        if (ranges == null || stale.size() + ranges.size() > MOST_STALE) {
            isAllStale = true;
            stale.clear();
        } else if (!isAllStale) {
            stale.addAll(ranges);
        }
    }

    private void repaint() {
        boolean all = isAllStale;
        isAllStale = true; // should the map turn out to be too large
        if (all) {
            sections = FlatViewRenderer.sections(visible.get(), root, 0, -1);
            Arrays.fill(recent, null);
        } else {
            stale.forEach(range -> repaint(range.first(), range.last()));
        }
        stale.clear();
        isStale = false;
        isAllStale = false;
    }

    private void repaint(long first, long last) {
        cutAt(first);
        if (last != -1) {
            cutAt(last + 1);
        }
        sections.subMap(first, true, last, true).clear();
        sections.putAll(FlatViewRenderer.sections(visible.get(), root, first, last));
        joinAt(first);
        if (last != -1) {
            joinAt(last + 1);
        }
        forget(first, last);
    }

    /** Splits the section that reaches across the edge before an address, if one does. */
    private void cutAt(long address) {
        Map.Entry<Long, Section> left = sections.lowerEntry(address);
        if (left != null && left.getValue().holds(address)) {
            Section section = left.getValue();
            sections.put(section.first(), section.cut(section.first(), address - 1));
            sections.put(address, section.cut(address, section.last()));
            forget(section.first(), section.last());
        }
    }

    /** Joins the sections on both sides of the edge before an address if they are one. */
    private void joinAt(long address) {
        Map.Entry<Long, Section> left = sections.lowerEntry(address);
        Section right = sections.get(address);
        if (left != null && right != null && left.getValue().isContinuedBy(right)) {
            Section joined = left.getValue().with(right);
            sections.remove(address);
            sections.put(joined.first(), joined);
        }
    }

    /** Takes the sections of these addresses out of the recent ones. */
    private void forget(long first, long last) {
        long pages = (last >>> PAGE_BITS) - (first >>> PAGE_BITS);
        if (Long.compareUnsigned(pages, recent.length) >= 0) {
            Arrays.fill(recent, null);
            return;
        }
        for (long page = 0; page <= pages; page++) {
            recent[recentIndex(first + (page << PAGE_BITS))] = null;
        }
    }
}
