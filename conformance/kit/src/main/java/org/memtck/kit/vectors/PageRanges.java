package org.memtck.kit.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.target.Parameters;

/**
 * Which bytes must be in the dirty pages that are reported, and which may be, for targets with pages of
 * {@value Parameters#DEFAULT_DIRTY_GRANULE} bytes or less (rules DIRTY-1 and DIRTY-2).
 */
record PageRanges(DirtyBytes dirty) {
    private static final long GRANULE = Parameters.DEFAULT_DIRTY_GRANULE;

    String must() {
        return text(joined(dirty.written().stream()));
    }

    String may() {
        Range asked = dirty.asked();
        return text(joined(Stream.concat(dirty.written().stream(), dirty.maybe().stream())
                .map(range -> new Range(range.first() & -GRANULE, range.last() | (GRANULE - 1)))
                .filter(range -> Long.compareUnsigned(range.first(), asked.last()) <= 0
                        && Long.compareUnsigned(asked.first(), range.last()) <= 0)
                .map(range -> new Range(
                        highest(range.first(), asked.first()), -1 - highest(-1 - range.last(), -1 - asked.last())))));
    }

    private static long highest(long a, long b) {
        return Long.compareUnsigned(a, b) > 0 ? a : b;
    }

    /** The ranges in ascending order, those that touch or overlap made one. */
    private static List<Range> joined(Stream<Range> ranges) {
        List<Range> joined = new ArrayList<>();
        ranges.sorted((a, b) -> Long.compareUnsigned(a.first(), b.first())).forEach(range -> {
            int end = joined.size() - 1;
            Range before = end < 0 ? null : joined.get(end);
            boolean apart = before == null
                    || (before.last() != -1 && Long.compareUnsigned(range.first(), before.last() + 1) > 0);
            if (before == null || apart) {
                joined.add(range);
            } else {
                joined.set(end, new Range(before.first(), highest(before.last(), range.last())));
            }
        });
        return joined;
    }

    private static String text(List<Range> ranges) {
        StringBuilder out = new StringBuilder();
        for (Range range : ranges) {
            out.append(out.length() == 0 ? "0x" : ",0x").append(Long.toHexString(range.first()));
            out.append("-0x").append(Long.toHexString(range.last()));
        }
        return out.toString();
    }
}
