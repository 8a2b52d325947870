package org.memtck.reference.verdict;

import java.util.List;
import java.util.stream.Stream;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.Range;

/** Holds reported dirty pages against the bytes that are, and that may be, dirty (rules DIRTY-1 and DIRTY-2). */
final class DirtyCheck {
    private DirtyCheck() {}

    /**
     * Returns whether every written byte is reported, and nothing in whose page nothing may be dirty; in ascending order, neighbours
     * joined. Smaller pages will do.
     *
     * @param granule the size of a page in bytes
     */
    static boolean allows(DirtyBytes dirty, List<Range> reported, long granule) {
        return areJoined(reported)
                && dirty.written().stream().allMatch(range -> isCovered(range, reported))
                && (reported.isEmpty() || isExplained(dirty, reported, granule));
    }

    /** Whether there is something between each range and the next one. */
    private static boolean areJoined(List<Range> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            long last = ranges.get(i - 1).last();
            if (last == -1 || Long.compareUnsigned(ranges.get(i).first(), last + 1) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether ascending ranges hold every byte of another one. */
    private static boolean isCovered(Range whole, List<Range> ranges) {
        long from = whole.first();
        for (Range range : ranges) {
            if (range.contains(from)) {
                if (range.contains(whole.last())) {
                    return true;
                }
                from = range.last() + 1;
            }
        }
        return false;
    }

    private static boolean isExplained(DirtyBytes dirty, List<Range> reported, long granule) {
        List<Range> allowed = Stream.concat(dirty.written().stream(), dirty.maybe().stream())
                .map(range -> new Range(range.first() & -granule, range.last() | (granule - 1)))
                .sorted((a, b) -> Long.compareUnsigned(a.first(), b.first()))
                .toList();
        return reported.stream().allMatch(range -> isWithin(range, dirty.asked()) && isCovered(range, allowed));
    }

    private static boolean isWithin(Range range, Range whole) {
        return whole.contains(range.first()) && whole.contains(range.last());
    }
}
