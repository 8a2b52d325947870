package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.limits.Limit;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;

/** The questions for the map. */
class MapView {
    /** Each way down the tree has two ends at most. */
    private static final long MOST_RANGES = 2 * Limit.WAYS.most() + 1;

    final Parts parts;

    MapView(Parts parts) {
        this.parts = parts;
    }

    /** The whole map, adjacent ranges that continue each other joined. */
    Observation flatView(Region root) {
        List<MappedRange> ranges = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < MOST_RANGES; i++) {
            Found found = walk(root, at);
            long last = Unsigned.max(at, found.last());
            append(ranges, at, last, found);
            if (last == -1) {
                return Observation.ranges(ranges);
            }
            at = last + 1;
        }
        throw Refusal.error("the map has more than " + MOST_RANGES + " ranges");
    }

    /** What one address decodes to. */
    Observation find(Region root, long at) {
        List<MappedRange> ranges = new ArrayList<>();
        append(ranges, at, at, walk(root, at));
        return ranges.isEmpty() ? Observation.rejected() : Observation.ranges(ranges);
    }

    Found walk(Region root, long at) {
        return parts.walk.find(root, at);
    }

    boolean isReadOnly(Found found) {
        return found.refusesWrites();
    }

    private void append(List<MappedRange> ranges, long first, long last, Found found) {
        Region region = found.region();
        if (region == null) {
            return;
        }
        MappedRange next = new MappedRange(first, last, region.name, found.offset(), isReadOnly(found));
        int end = ranges.size() - 1;
        if (end >= 0 && ranges.get(end).continuedBy(next)) {
            ranges.set(end, ranges.get(end).with(next));
        } else {
            ranges.add(next);
        }
    }
}
