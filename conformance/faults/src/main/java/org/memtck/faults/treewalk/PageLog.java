package org.memtck.faults.treewalk;

import java.util.TreeSet;

/** What one client knows of the dirty pages of a region. */
final class PageLog {
    boolean on;
    /** The numbers of the dirty pages. */
    final TreeSet<Long> pages = new TreeSet<>();
}
