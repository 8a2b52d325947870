package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Range;

/**
 * Goes through two flat views side by side. How a view cuts consecutive bytes of a region into ranges makes no
 * difference.
 */
final class ViewDifferences {
    private final Cursor expected;
    private final Cursor rendered;
    private final String space;
    private final List<BoardDifference> found = new ArrayList<>();

    private ViewDifferences(String space, List<MappedRange> expected, List<MappedRange> rendered) {
        this.space = space;
        this.expected = new Cursor(expected);
        this.rendered = new Cursor(rendered);
    }

    static List<BoardDifference> find(String space, List<MappedRange> expected, List<MappedRange> rendered) {
        ViewDifferences differences = new ViewDifferences(space, expected, rendered);
        differences.run();
        return differences.found;
    }

    private void run() {
        long at = 0;
        while (true) {
            MappedRange left = expected.at(at);
            MappedRange right = rendered.at(at);
            long end = min(expected.constantUntil(at), rendered.constantUntil(at));
            MappedRange leftPart = cut(left, at, end);
            MappedRange rightPart = cut(right, at, end);
            if (!Objects.equals(leftPart, rightPart)) {
                add(new BoardDifference(space, new Range(at, end), leftPart, rightPart));
            }
            if (end == -1) {
                return;
            }
            at = end + 1;
        }
    }

    /** Adds a difference, to the last one if it only continues that. */
    private void add(BoardDifference next) {
        if (!found.isEmpty()) {
            BoardDifference last = found.get(found.size() - 1);
            if (last.range().last() + 1 == next.range().first()
                    && continues(last.expected(), next.expected())
                    && continues(last.rendered(), next.rendered())) {
                long first = last.range().first();
                long end = next.range().last();
                found.set(
                        found.size() - 1,
                        new BoardDifference(
                                space,
                                new Range(first, end),
                                grown(last.expected(), end),
                                grown(last.rendered(), end)));
                return;
            }
        }
        found.add(next);
    }

    private static boolean continues(@Nullable MappedRange range, @Nullable MappedRange next) {
        return range == null ? next == null : next != null && range.continuedBy(next);
    }

    private static @Nullable MappedRange grown(@Nullable MappedRange range, long last) {
        return range == null
                ? null
                : new MappedRange(range.first(), last, range.region(), range.offset(), range.readOnly());
    }

    private static @Nullable MappedRange cut(@Nullable MappedRange range, long first, long last) {
        return range == null
                ? null
                : new MappedRange(
                        first, last, range.region(), range.offset() + (first - range.first()), range.readOnly());
    }

    private static long min(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }

    /** A view, asked at ascending addresses. */
    private static final class Cursor {
        private final List<MappedRange> ranges;
        private int next;

        Cursor(List<MappedRange> ranges) {
            this.ranges = new ArrayList<>(ranges);
            this.ranges.sort(Comparator.comparing(MappedRange::first, Long::compareUnsigned));
        }

        /** The range that holds the address, or null. */
        @Nullable
        MappedRange at(long address) {
            while (next < ranges.size() && Long.compareUnsigned(ranges.get(next).last(), address) < 0) {
                next++;
            }
            boolean inside = next < ranges.size()
                    && Long.compareUnsigned(ranges.get(next).first(), address) <= 0;
            return inside ? ranges.get(next) : null;
        }

        /** The last address up to which the answer of {@link #at} stays. */
        long constantUntil(long address) {
            MappedRange here = at(address);
            if (here != null) {
                return here.last();
            }
            return next < ranges.size() ? ranges.get(next).first() - 1 : -1;
        }
    }
}
