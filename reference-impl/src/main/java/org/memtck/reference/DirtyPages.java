package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Parameters;

/** The pages that dirty bytes lie in. */
final class DirtyPages {
    private static final long PAGE = Parameters.DEFAULT_DIRTY_GRANULE;

    private DirtyPages() {}

    /** Whether a range has no part of a page, but for the last one of the region. */
    static boolean areWhole(Range asked, Size size) {
        return (asked.first() & (PAGE - 1)) == 0
                && ((asked.last() & (PAGE - 1)) == PAGE - 1 || asked.last() == size.last());
    }

    /** The canonical answer: the pages of 4096 bytes that were written, as ranges of offsets. */
    static List<Range> of(DirtyBytes dirty, Size size) {
        TreeSet<Range> written = new TreeSet<>((a, b) -> Long.compareUnsigned(a.first(), b.first()));
        for (Range range : dirty.written()) {
            long last = range.last() | (PAGE - 1);
            merge(written, new Range(range.first() & -PAGE, size.contains(last) ? last : size.last()));
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
