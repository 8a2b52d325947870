package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.target.Parameters;

/** Questions for a part of a page, or of the region, that lose or forget something (rules DIRTY-1 and DIRTY-2). */
final class DirtyPartFaults {
    private static final long PAGE = Parameters.DEFAULT_DIRTY_GRANULE;

    static final List<Fault> ALL = List.of(
            fault("dirty-part-unanswered", Rule.DIRTY_1)
                    .what("a page of which only the end is asked for is cleared, and not answered")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        Observation take(Region region, long at, long length, int client) {
                            Observation answer = super.take(region, at, length, client);
                            return Observation.pages(answer.pages().stream()
                                    .filter(range -> range.last() >= at)
                                    .map(range -> range.first() < at ? after(range, at) : range)
                                    .filter(range -> Unsigned.less(range.first(), range.last()))
                                    .toList());
                        }

                        private Range after(Range range, long at) {
                            return new Range(Unsigned.min((at | (PAGE - 1)) + 1, range.last()), range.last());
                        }
                    }),
            fault("dirty-part-told-in-part", Rule.DIRTY_1)
                    .what("of a page only the bytes that are asked for are told")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        Observation take(Region region, long at, long length, int client) {
                            long end = Unsigned.sumOrLast(at, length - 1);
                            Observation answer = super.take(region, at, length, client);
                            return Observation.pages(answer.pages().stream()
                                    .map(range ->
                                            new Range(Unsigned.max(range.first(), at), Unsigned.min(range.last(), end)))
                                    .toList());
                        }
                    }),
            fault("dirty-part-stays", Rule.DIRTY_2)
                    .what("a page of which only the beginning is asked for is answered, and stays dirty")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        Observation take(Region region, long at, long length, int client) {
                            long last = at + length - 1;
                            PageLog log = log(region, client);
                            boolean dirty = log.pages.contains(page(last));
                            Observation answer = super.take(region, at, length, client);
                            if (dirty && ((last + 1) & (PAGE - 1)) != 0 && last != region.visible.size.last()) {
                                log.pages.add(page(last));
                            }
                            return answer;
                        }
                    }),
            fault("dirty-part-clears-next", Rule.DIRTY_1)
                    .what("a question that ends within a page clears the next one, too")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        Observation take(Region region, long at, long length, int client) {
                            Observation answer = super.take(region, at, length, client);
                            long end = at + length;
                            if ((end & (PAGE - 1)) != 0) {
                                log(region, client).pages.remove(page(end) + 1);
                            }
                            return answer;
                        }
                    }),
            fault("dirty-later-page-lost", Rule.DIRTY_1)
                    .what("what was written to pages that the first question left out is forgotten when they are first"
                            + " asked for")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        private final Set<PageLog> known = new HashSet<>();
                        private final Set<List<Object>> asked = new HashSet<>();

                        @Override
                        NavigableSet<Long> asked(PageLog log, long first, long last) {
                            NavigableSet<Long> dirty = super.asked(log, first, last);
                            boolean begun = !known.add(log);
                            for (Long page : new TreeSet<>(dirty)) {
                                if (asked.add(List.of(log, page)) && begun) {
                                    dirty.remove(page);
                                }
                            }
                            return dirty;
                        }
                    }),
            fault("dirty-lost-when-another-joins", Rule.DIRTY_1)
                    .what("when a client turns logging on, what the others have not read is forgotten")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void setLog(Region region, int client, boolean on) {
                            boolean joins = on && !log(region, client).on;
                            super.setLog(region, client, on);
                            if (joins) {
                                region.logs.values().forEach(log -> log.pages.clear());
                            }
                        }
                    }));

    private DirtyPartFaults() {}
}
