package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.memtck.spec.scenario.Range;

/** Which pages of a region were written, for each client that logs them (rules DIRTY-1 to DIRTY-3). */
final class DirtyLog {
    /** How many clients there can be. */
    static final int CLIENTS = 3;

    /** The size of a dirty page, in bytes. */
    static final int PAGE = 4096;

    private static final int PAGE_BITS = Integer.numberOfTrailingZeros(PAGE);

    /** The numbers of the dirty pages, for each client whose logging is on. */
    private final Map<Integer, NavigableSet<Long>> dirty = new HashMap<>();

    static void checkClient(int client) {
        BusException.check(client >= 0 && client < CLIENTS, Problem.NO_CLIENT);
    }

    void setOn(int client, boolean on) {
        if (on) {
            dirty.computeIfAbsent(client, key -> new TreeSet<>());
        } else {
            dirty.remove(client);
        }
    }

    boolean isIdle() {
        return dirty.isEmpty();
    }

    /** Notes a write of one or more bytes. */
    void mark(long offset, int count) {
        long last = (offset + count - 1) >>> PAGE_BITS;
        for (long page = offset >>> PAGE_BITS; page <= last; page++) {
            for (NavigableSet<Long> pages : dirty.values()) {
                pages.add(page);
            }
        }
    }

    /**
     * Takes the dirty pages that have a byte in a range.
     *
     * @param last the last offset of the range
     * @param end the last offset of the region, which cuts its last page
     * @return whole pages, adjacent ones joined
     */
    List<Range> take(int client, long first, long last, long end) {
        NavigableSet<Long> pages = dirty.getOrDefault(client, new TreeSet<>());
        NavigableSet<Long> asked = pages.subSet(first >>> PAGE_BITS, true, last >>> PAGE_BITS, true);
        List<Range> ranges = join(asked, end);
        asked.clear();
        return ranges;
    }

    private static List<Range> join(Collection<Long> pages, long end) {
        List<Range> ranges = new ArrayList<>();
        for (long page : pages) {
            long first = page << PAGE_BITS;
            long last = Unsigned.min(first + PAGE - 1, end);
            if (Unsigned.less(end, first)) {
                break;
            }
            int open = ranges.size() - 1;
            if (open >= 0 && ranges.get(open).last() + 1 == first) {
                ranges.set(open, new Range(ranges.get(open).first(), last));
            } else {
                ranges.add(new Range(first, last));
            }
        }
        return ranges;
    }
}
