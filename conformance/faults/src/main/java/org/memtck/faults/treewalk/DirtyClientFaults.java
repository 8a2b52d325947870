package org.memtck.faults.treewalk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Dirty pages that one client, or one question, hides from the next one (rules DIRTY-1 and DIRTY-3). */
final class DirtyClientFaults {
    private DirtyClientFaults() {}

    static List<Fault> all() {
        return List.of(
                clearedForAllClients(), clearedBeyond(), reportedOnce(), offForAllClients(), onOnce(), logOfOthers());
    }

    private static Fault clearedForAllClients() {
        return TreeWalk.fault(
                "dirty-cleared-for-all-clients",
                Rule.DIRTY_1,
                "what one client has read is clean for the others, too",
                parts -> parts.dirtyLog = new DirtyLog(parts) {
                    @Override
                    void clear(Region region, PageLog log, NavigableSet<Long> asked) {
                        List<Long> pages = List.copyOf(asked);
                        region.logs.values().forEach(each -> each.pages.removeAll(pages));
                    }
                });
    }

    private static Fault clearedBeyond() {
        return TreeWalk.fault(
                        "dirty-cleared-beyond",
                        Rule.DIRTY_1,
                        "a question for some pages clears all of the region",
                        parts -> parts.dirtyLog = new DirtyLog(parts) {
                            @Override
                            void clear(Region region, PageLog log, NavigableSet<Long> asked) {
                                log.pages.clear();
                            }
                        })
                .onlySeldom();
    }

    private static Fault reportedOnce() {
        return TreeWalk.fault(
                "dirty-reported-once",
                Rule.DIRTY_1,
                "a page that was reported is never reported again",
                parts -> parts.dirtyLog = new DirtyLog(parts) {
                    private final Map<PageLog, Set<Long>> reported = new HashMap<>();

                    @Override
                    void markPages(PageLog log, long first, long last) {
                        super.markPages(log, first, last);
                        log.pages.removeAll(reported.getOrDefault(log, Set.of()));
                    }

                    @Override
                    void clear(Region region, PageLog log, NavigableSet<Long> asked) {
                        reported.computeIfAbsent(log, key -> new HashSet<>()).addAll(asked);
                        super.clear(region, log, asked);
                    }
                });
    }

    private static Fault offForAllClients() {
        return TreeWalk.fault(
                        "dirty-off-for-all-clients",
                        Rule.DIRTY_1,
                        "a client that turns logging off turns it off for the others, too",
                        parts -> parts.dirtyLog = new DirtyLog(parts) {
                            @Override
                            void setLog(Region region, int client, boolean on) {
                                super.setLog(region, client, on);
                                region.logs.values().forEach(log -> log.on &= on);
                            }
                        })
                .onlySeldom();
    }

    private static Fault onOnce() {
        return TreeWalk.fault(
                        "dirty-log-on-once",
                        Rule.DIRTY_3,
                        "logging that was turned off cannot be turned on again",
                        parts -> parts.dirtyLog = new DirtyLog(parts) {
                            private final Set<PageLog> ended = new HashSet<>();

                            @Override
                            void setLog(Region region, int client, boolean on) {
                                PageLog log = log(region, client);
                                if (log.on && !on) {
                                    ended.add(log);
                                }
                                super.setLog(region, client, on);
                                log.on &= !ended.contains(log);
                            }
                        })
                .onlySeldom();
    }

    private static Fault logOfOthers() {
        return TreeWalk.fault(
                "dirty-log-of-others",
                Rule.DIRTY_3,
                "what is no RAM can be logged, without effect",
                parts -> parts.attributeGuard = new AttributeGuard() {
                    @Override
                    void log(Region region, int client) {}
                });
    }
}
