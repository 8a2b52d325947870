package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/** The pages that dirty bytes lie in. */
final class DirtyPages {
    private DirtyPages() {}

    /**
     * The whole pages that hold a range, the last one cut at the end of the region.
     *
     * @param page the size of a page in bytes, a power of two
     */
    static Range around(Range range, long page, Size size) {
        long last = range.last() | (page - 1);
        return new Range(range.first() & -page, size.contains(last) ? last : size.last());
    }

    /** The canonical answer: the pages that were written, as ranges of offsets. */
    static List<Range> of(DirtyBytes dirty, long page, Size size) {
        TreeSet<Range> written = new TreeSet<>((a, b) -> Long.compareUnsigned(a.first(), b.first()));
        for (Range range : dirty.written()) {
            merge(written, around(range, page, size));
        }
        return new ArrayList<>(written);
    }

    private static void merge(Set<Range> ranges, Range added) {
        Range merged = added;
        for (Range each : List.copyOf(ranges)) {
            if (touch(each, merged)) {
                ranges.remove(each);
                long first = Long.compareUnsigned(each.first(), merged.first()) < 0 ? each.first() : merged.first();
                long last = Long.compareUnsigned(each.last(), merged.last()) > 0 ? each.last() : merged.last();
                merged = new Range(first, last);
            }
        }
        ranges.add(merged);
    }

    /** Whether they overlap, or the one follows the other. */
    private static boolean touch(Range one, Range other) {
        return (Long.compareUnsigned(one.first(), other.last()) <= 0 || one.first() == other.last() + 1)
                && (Long.compareUnsigned(other.first(), one.last()) <= 0 || other.first() == one.last() + 1);
    }
}
