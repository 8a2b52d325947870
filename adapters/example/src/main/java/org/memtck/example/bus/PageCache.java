package org.memtck.example.bus;

import org.jspecify.annotations.Nullable;

/**
 * Leads from an address to its segment. Each page knows which segments lie on it: mostly one, and then the page is all
 * there is to look at; else they are searched, byte by byte exact. Pages that are used stay in a small table, by
 * number.
 */
final class PageCache {
    private static final int PAGE_BITS = 12;
    private static final int SLOTS = 16;

    /** The segments that lie on a page, by index. */
    private record Page(long number, int lowest, int highest) {}

    /** All segments, ascending, without gaps. */
    private final Segment[] segments;

    private final @Nullable Page[] pages = new Page[SLOTS];

    PageCache(Segment[] segments) {
        this.segments = segments;
    }

    Segment[] segments() {
        return segments;
    }

    /** The segment that shows an address. */
    Segment at(long address) {
        long number = address >>> PAGE_BITS;
        int slot = (int) number & (SLOTS - 1);
        Page page = pages[slot];
        if (page == null || page.number != number) {
            page = look(number);
            pages[slot] = page;
        }
        return segments[search(address, page.lowest, page.highest)];
    }

    private Page look(long number) {
        long first = number << PAGE_BITS;
        int lowest = search(first, 0, segments.length - 1);
        return new Page(number, lowest, search(first + (1L << PAGE_BITS) - 1, lowest, segments.length - 1));
    }

    /** The index of the segment that shows an address, which lies between these two. */
    private int search(long address, int lowest, int highest) {
        int low = lowest;
        int high = highest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Unsigned.less(segments[middle].last(), address)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
