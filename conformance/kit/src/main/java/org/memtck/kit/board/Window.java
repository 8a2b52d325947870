package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.memtck.spec.observation.MappedRange;

/**
 * A few addresses around an edge.
 *
 * @param low the lowest, unsigned
 * @param high the highest, unsigned
 */
record Window(long low, long high) {
    /** How far a window reaches to either side of its edge. */
    static final int REACH = 8;

    /** The most other addresses that show one byte. */
    private static final int MOST_PARTNERS = 3;

    /** The window around an edge, which is not 0, within the addresses up to the last one. */
    static Window around(long edge, long last) {
        long low = Long.compareUnsigned(edge, REACH) < 0 ? 0 : edge - REACH;
        long high = Long.compareUnsigned(edge, last) > 0
                ? last
                : Long.compareUnsigned(last - edge, REACH - 1) < 0 ? last : edge + REACH - 1;
        return new Window(low, high);
    }

    int length() {
        return (int) (high - low) + 1;
    }

    List<Long> addresses() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < length(); i++) {
            all.add(low + i);
        }
        return all;
    }

    /**
     * The other addresses that have to do with these: those that show the same bytes, and those that show the bytes with which a
     * range would go on if it were longer. There a mirror that is too long would be seen.
     */
    List<Long> partners(View view) {
        NavigableSet<Long> found = new TreeSet<>(Long::compareUnsigned);
        for (long address : addresses()) {
            MappedRange range = view.at(address);
            if (range != null) {
                found.addAll(view.showing(range.region(), View.offset(range, address), MOST_PARTNERS));
            }
        }
        for (MappedRange range : view.ranges()) {
            for (int i = 0; i < REACH; i++) {
                if (holds(range.last())) {
                    found.addAll(view.showing(range.region(), View.offset(range, range.last()) + 1 + i, MOST_PARTNERS));
                }
                if (holds(range.first())) {
                    found.addAll(view.showing(range.region(), range.offset() - 1 - i, MOST_PARTNERS));
                }
            }
        }
        found.removeAll(addresses());
        return new ArrayList<>(found);
    }

    private boolean holds(long address) {
        return Long.compareUnsigned(low, address) <= 0 && Long.compareUnsigned(address, high) <= 0;
    }
}
