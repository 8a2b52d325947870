package org.memtck.faults.interval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The map of a space: disjoint segments by their first address. What lies between them is a hole. Segments that
 * continue each other are one, so that the map depends on what is seen alone and not on how it came about.
 */
class IntervalMap {
    final TreeMap<Long, Segment> segments;

    IntervalMap() {
        this(Long::compareUnsigned);
    }

    IntervalMap(Comparator<Long> order) {
        this.segments = new TreeMap<>(order);
    }

    /** The segments, ascending. */
    final List<Segment> all() {
        return List.copyOf(segments.values());
    }

    /** The segment at an address, which may be a hole. */
    Segment at(long address) {
        Segment floor = floor(address);
        if (floor != null && reaches(floor, address)) {
            return floor;
        }
        Map.Entry<Long, Segment> next = segments.higherEntry(address);
        return Segment.hole(floor == null ? 0 : floor.last() + 1, next == null ? Addresses.LAST : next.getKey() - 1);
    }

    /** The segment that starts last, up to an address. */
    @Nullable
    Segment floor(long address) {
        Map.Entry<Long, Segment> floor = segments.floorEntry(address);
        return floor == null ? null : floor.getValue();
    }

    /** Whether a segment that starts at or before an address goes on up to it. */
    boolean reaches(Segment segment, long address) {
        return !Addresses.isBefore(segment.last(), address);
    }

    /** Makes a hole of a window. */
    void clear(long first, long last) {
        cut(first);
        if (last != Addresses.LAST) {
            cut(last + 1);
        }
        remove(first, last);
    }

    /** Removes the segments that start in a window. */
    void remove(long first, long last) {
        segments.subMap(first, true, last, true).clear();
    }

    /** Cuts the segment around an address in two, so that one starts there. */
    final void cut(long at) {
        Segment around = at(at);
        if (!around.isHole() && around.first() != at) {
            keepLeft(around, at - 1);
            keepRight(around, at);
        }
    }

    void keepLeft(Segment cut, long last) {
        segments.put(cut.first(), cut.part(cut.first(), last));
    }

    void keepRight(Segment cut, long first) {
        segments.put(first, cut.part(first, cut.last()));
    }

    /** Lays a segment behind what is there already: it shows in the holes. */
    void layBehind(Segment segment) {
        long at = segment.first();
        while (true) {
            Segment there = at(at);
            long end = Addresses.lower(there.last(), segment.last());
            if (there.isHole()) {
                put(gapPart(segment, at, end));
            }
            if (end == segment.last()) {
                return;
            }
            at = end + 1;
        }
    }

    /** The part of a segment that shows in a hole. */
    Segment gapPart(Segment segment, long first, long last) {
        return segment.part(first, last);
    }

    /** Puts a segment where a hole is, joined with its neighbours. */
    final void put(Segment segment) {
        Segment joined = joinRight(joinLeft(segment));
        segments.put(joined.first(), joined);
    }

    Segment joinLeft(Segment segment) {
        if (segment.first() != 0) {
            Segment left = at(segment.first() - 1);
            if (isContinuedBy(left, segment)) {
                return left.with(segment);
            }
        }
        return segment;
    }

    Segment joinRight(Segment segment) {
        if (segment.last() != Addresses.LAST) {
            Segment right = at(segment.last() + 1);
            if (isContinuedBy(segment, right)) {
                segments.remove(right.first());
                return segment.with(right);
            }
        }
        return segment;
    }

    /** Whether two neighbours are one. */
    final boolean isContinuedBy(Segment left, Segment right) {
        return !left.isHole() && isOfSameRegion(left, right) && hasNextOffset(left, right) && isAsReadOnly(left, right);
    }

    boolean isOfSameRegion(Segment left, Segment right) {
        return left.region() == right.region();
    }

    boolean hasNextOffset(Segment left, Segment right) {
        return left.offsetOf(right.first()) == right.offset();
    }

    boolean isAsReadOnly(Segment left, Segment right) {
        return left.readOnly() == right.readOnly();
    }
}
