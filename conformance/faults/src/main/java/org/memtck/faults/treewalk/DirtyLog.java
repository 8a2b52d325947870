package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.target.Parameters;

/** Which pages of RAM were written, for each client that wants to know. */
class DirtyLog {
    private static final int PAGE_BITS = Long.numberOfTrailingZeros(Parameters.DEFAULT_DIRTY_GRANULE);

    final Parts parts;

    DirtyLog(Parts parts) {
        this.parts = parts;
    }

    void setLog(Region region, int client, boolean on) {
        parts.attributeGuard.log(region, client);
        log(region, client).on = on;
    }

    final PageLog log(Region region, int client) {
        return region.logs.computeIfAbsent(client, key -> new PageLog());
    }

    /** A guest has written {@code length} bytes of a region. */
    void mark(Region region, long offset, int length) {
        for (PageLog log : region.logs.values()) {
            if (log.on && length > 0) {
                markPages(log, page(offset), page(Unsigned.sumOrLast(offset, length - 1)));
            }
        }
    }

    void markPages(PageLog log, long first, long last) {
        for (long page = first; page <= last; page++) {
            log.pages.add(page);
        }
    }

    /** The dirty pages, which are clean from now on. */
    Observation take(Region region, long at, long length, int client) {
        parts.attributeGuard.log(region, client);
        if (length == 0) {
            return Observation.ok();
        }
        PageLog log = log(region, client);
        NavigableSet<Long> asked = asked(log, page(at), page(Unsigned.sumOrLast(at, length - 1)));
        List<Range> ranges = ranges(asked, region.visible.size.last());
        clear(region, log, asked);
        return Observation.pages(ranges);
    }

    /** The dirty ones of the pages from a first to a last one, as a part of the log. */
    NavigableSet<Long> asked(PageLog log, long first, long last) {
        return log.pages.subSet(first, true, last, true);
    }

    void clear(Region region, PageLog log, NavigableSet<Long> asked) {
        asked.clear();
    }

    static long page(long offset) {
        return offset >>> PAGE_BITS;
    }

    /** Whether adjacent pages are told as one range. */
    boolean joins() {
        return true;
    }

    /** The offsets in pages, adjacent ones joined, cut at the last offset of the region. */
    private List<Range> ranges(NavigableSet<Long> pages, long end) {
        List<Range> ranges = new ArrayList<>();
        for (long page : pages) {
            if (page > page(end)) {
                break;
            }
            long first = page << PAGE_BITS;
            long last = Unsigned.min(end, first + Parameters.DEFAULT_DIRTY_GRANULE - 1);
            int before = ranges.size() - 1;
            if (joins() && before >= 0 && ranges.get(before).last() + 1 == first) {
                ranges.set(before, new Range(ranges.get(before).first(), last));
            } else {
                ranges.add(new Range(first, last));
            }
        }
        return ranges;
    }
}
