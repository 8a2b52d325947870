package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.MappedRange;

/** What a space shows, in ascending order. */
final class View {
    private final String space;
    private final List<MappedRange> ranges;
    private final List<Long> edges;

    View(String space, List<MappedRange> ranges) {
        this.space = space;
        this.ranges = ranges;
        this.edges = edges(ranges);
    }

    String space() {
        return space;
    }

    List<MappedRange> ranges() {
        return ranges;
    }

    /** The range that holds an address, or null in a hole. */
    @Nullable
    MappedRange at(long address) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            MappedRange range = ranges.get(middle);
            if (Long.compareUnsigned(address, range.first()) < 0) {
                high = middle - 1;
            } else if (Long.compareUnsigned(address, range.last()) > 0) {
                low = middle + 1;
            } else {
                return range;
            }
        }
        return null;
    }

    static long offset(MappedRange range, long address) {
        return range.offset() + (address - range.first());
    }

    /** The addresses that show a byte of a region, ascending. */
    List<Long> showing(String region, long offset, int most) {
        List<Long> found = new ArrayList<>();
        for (MappedRange range : ranges) {
            if (range.region().equals(region)
                    && Long.compareUnsigned(offset - range.offset(), range.last() - range.first()) <= 0
                    && found.size() < most) {
                found.add(range.first() + (offset - range.offset()));
            }
        }
        return found;
    }

    /** The addresses from which on something else is there, but for zero, ascending; each is the first one of it. */
    List<Long> edges() {
        return edges;
    }

    private static List<Long> edges(List<MappedRange> ranges) {
        List<Long> edges = new ArrayList<>();
        long next = 0;
        for (MappedRange range : ranges) {
            if (range.first() != next && next != 0) {
                edges.add(next);
            }
            if (range.first() != 0) {
                edges.add(range.first());
            }
            next = range.last() + 1;
        }
        if (next != 0) {
            edges.add(next);
        }
        return edges;
    }

    /** Hears of a side of an edge. */
    interface Sides {
        void near(long edge, boolean above);
    }

    /** Tells on which sides of which edges an access has bytes, no further away than a window reaches. */
    void sides(long at, int length, Sides sides) {
        long from = Long.compareUnsigned(at, Window.REACH) < 0 ? 0 : at - Window.REACH;
        long last = at + length - 1;
        int index = Collections.binarySearch(edges, from, Long::compareUnsigned);
        for (int i = index < 0 ? -index - 1 : index; i < edges.size(); i++) {
            long edge = edges.get(i);
            long lowest = Long.compareUnsigned(edge, Window.REACH) < 0 ? 0 : edge - Window.REACH;
            if (Long.compareUnsigned(lowest, last) > 0) {
                return;
            }
            if (Long.compareUnsigned(at, edge) < 0) {
                sides.near(edge, false);
            }
            if (Long.compareUnsigned(last, edge) >= 0
                    && (Long.compareUnsigned(at, edge) < 0 || Long.compareUnsigned(at - edge, Window.REACH) < 0)) {
                sides.near(edge, true);
            }
        }
    }
}
