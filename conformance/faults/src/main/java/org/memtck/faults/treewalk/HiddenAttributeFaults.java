package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Range;

/** Attributes that get lost when they change while nothing shows the region (rule ATTR-1). */
final class HiddenAttributeFaults {
    private HiddenAttributeFaults() {}

    static List<Fault> all() {
        return List.of(readOnly(), romMode(), log(), eventfd(), uneventfd(), uncoalesce());
    }

    private static Fault readOnly() {
        return TreeWalk.fault(
                        "readonly-lost-while-invisible",
                        Rule.ATTR_1,
                        "a region without subregions that becomes read-only or writable while it is invisible stays as"
                                + " it was",
                        parts -> parts.changes = new Changes(parts) {
                            @Override
                            void setReadOnly(Region region, boolean on) {
                                if (parts.presence.isVisible(region) || !region.next.subregions.isEmpty()) {
                                    super.setReadOnly(region, on);
                                }
                            }
                        })
                .alsoBreaks(RuleSet.of(Rule.RO_1));
    }

    private static Fault romMode() {
        return TreeWalk.fault(
                        "romd-mode-lost-while-invisible",
                        Rule.ATTR_1,
                        "a ROM device whose mode is switched while it is invisible keeps its mode",
                        parts -> parts.attributes = new Attributes(parts) {
                            @Override
                            void setRomMode(Region region, boolean on) {
                                super.setRomMode(region, parts.presence.isVisible(region) ? on : region.romMode);
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.ROMD_3));
    }

    private static Fault log() {
        return TreeWalk.fault(
                        "dirty-log-lost-while-invisible",
                        Rule.ATTR_1,
                        "logging that is turned on while RAM is invisible stays off",
                        parts -> parts.dirtyLog = new DirtyLog(parts) {
                            @Override
                            void setLog(Region region, int client, boolean on) {
                                super.setLog(region, client, on && parts.presence.isVisible(region));
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.DIRTY_1));
    }

    private static Fault eventfd() {
        return TreeWalk.fault(
                        "eventfd-lost-while-invisible",
                        Rule.ATTR_1,
                        "an eventfd that is attached while the device is invisible is never signalled",
                        parts -> parts.eventfds = new Eventfds(parts) {
                            @Override
                            void attach(Eventfd eventfd) {
                                if (parts.presence.isVisible(eventfd.region())) {
                                    super.attach(eventfd);
                                }
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.EVT_1));
    }

    private static Fault uneventfd() {
        return TreeWalk.fault(
                        "eventfd-kept-while-invisible",
                        Rule.ATTR_1,
                        "an eventfd that is taken off while the device is invisible is still signalled",
                        parts -> parts.eventfds = new Eventfds(parts) {
                            private final List<Eventfd> stale = new ArrayList<>();

                            @Override
                            void detach(Eventfd eventfd) {
                                super.detach(eventfd);
                                if (!parts.presence.isVisible(eventfd.region())) {
                                    stale.add(eventfd);
                                }
                            }

                            @Override
                            boolean take(Region region, long offset, long address, byte[] bytes) {
                                return super.take(region, offset, address, bytes)
                                        || stale.stream().anyMatch(old -> isMet(old, region, offset, bytes));
                            }

                            private boolean isMet(Eventfd old, Region region, long offset, byte[] bytes) {
                                boolean met = old.region() == region && matches(old, offset, bytes);
                                if (met) {
                                    signal(old);
                                }
                                return met;
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.EVT_2));
    }

    private static Fault uncoalesce() {
        return TreeWalk.fault(
                        "coalesced-kept-while-invisible",
                        Rule.ATTR_1,
                        "coalesced ranges that are taken away while the device is invisible stay",
                        parts -> parts.coalescing = new LazyCoalescing(parts) {
                            @Override
                            void remove(Region region) {
                                List<Range> zones = List.copyOf(region.zones);
                                super.remove(region);
                                if (!parts.presence.isVisible(region)) {
                                    region.zones.addAll(zones);
                                }
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.COAL_1));
    }
}
