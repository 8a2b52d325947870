package org.memtck.faults.treewalk;

import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;

/** Dirty logging with any defects. */
final class DefectiveDirtyLog extends DirtyLog {
    private final Set<Defect> defects;
    private final Set<PageLog> ended = new HashSet<>();

    DefectiveDirtyLog(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    @Override
    void setLog(Region region, int client, boolean on) {
        boolean was = log(region, client).on;
        super.setLog(region, client, on);
        PageLog log = log(region, client);
        if (was && !on) {
            ended.add(log);
        }
        log.on &= !ended.contains(log) || !defects.contains(Defect.LOG_ON_ONLY_ONCE);
    }

    @Override
    void markPages(PageLog log, long first, long last) {
        super.markPages(log, first, defects.contains(Defect.FIRST_PAGE_DIRTY_ONLY) ? first : last);
    }

    @Override
    void clear(Region region, PageLog log, NavigableSet<Long> asked) {
        if (!defects.contains(Defect.DIRTY_NOT_CLEARED)) {
            super.clear(region, log, asked);
        }
    }
}
