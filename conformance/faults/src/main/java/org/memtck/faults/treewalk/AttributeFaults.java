package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Attributes that change too late or not at all, or get lost while nothing shows the region (rule ATTR-1). */
final class AttributeFaults {
    static final List<Fault> ALL = List.of(
            fault("readonly-fixed-once-mapped", Rule.ATTR_1)
                    .what("read-only has no effect on a region that is mapped already")
                    .alsoBreaks(Rule.RO_1)
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void setReadOnly(Region region, boolean on) {
                            if (region.next.container == null) {
                                super.setReadOnly(region, on);
                            }
                        }
                    }),
            fault("readonly-never-cleared", Rule.ATTR_1)
                    .what("a region that was read-only cannot be made writable again")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void setReadOnly(Region region, boolean on) {
                            super.setReadOnly(region, on || region.next.readOnly);
                        }
                    }),
            fault("readonly-lost-on-move", Rule.ATTR_1)
                    .what("a region that is moved has the attribute that it had when it was added")
                    .alsoBreaks(Rule.RO_1)
                    .with(parts -> parts.changes = new Changes(parts) {
                        private final Map<Region, Boolean> atFirst = new HashMap<>();

                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            super.add(container, region, at, priority);
                            atFirst.put(region, region.next.readOnly);
                        }

                        @Override
                        void move(Region region, long at) {
                            super.move(region, at);
                            setReadOnly(region, atFirst.getOrDefault(region, false));
                        }
                    }),
            fault("readonly-lost-while-invisible", Rule.ATTR_1)
                    .what("a region without subregions that becomes read-only or writable while it is invisible"
                            + " stays as it was")
                    .alsoBreaks(Rule.RO_1)
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void setReadOnly(Region region, boolean on) {
                            if (parts.presence.isVisible(region) || !region.next.subregions.isEmpty()) {
                                super.setReadOnly(region, on);
                            }
                        }
                    }),
            fault("romd-mode-lost-while-invisible", Rule.ATTR_1)
                    .what("a ROM device whose mode is switched while it is invisible keeps its mode")
                    .alsoBreaks(Rule.ROMD_3)
                    .with(parts -> parts.attributes = new Attributes(parts) {
                        @Override
                        void setRomMode(Region region, boolean on) {
                            super.setRomMode(region, parts.presence.isVisible(region) ? on : region.romMode);
                        }
                    }),
            fault("dirty-log-lost-while-invisible", Rule.ATTR_1)
                    .what("logging that is turned on while RAM is invisible stays off")
                    .alsoBreaks(Rule.DIRTY_1)
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        void setLog(Region region, int client, boolean on) {
                            super.setLog(region, client, on && parts.presence.isVisible(region));
                        }
                    }),
            fault("eventfd-lost-while-invisible", Rule.ATTR_1)
                    .what("an eventfd that is attached while the device is invisible is never signalled")
                    .alsoBreaks(Rule.EVT_1)
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        void attach(Eventfd eventfd) {
                            if (parts.presence.isVisible(eventfd.region())) {
                                super.attach(eventfd);
                            }
                        }
                    }),
            fault("eventfd-kept-while-invisible", Rule.ATTR_1)
                    .what("an eventfd that is taken off while the device is invisible is still signalled")
                    .alsoBreaks(Rule.EVT_2)
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
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
                    }),
            fault("coalesced-kept-while-invisible", Rule.ATTR_1)
                    .what("coalesced ranges that are taken away while the device is invisible stay")
                    .alsoBreaks(Rule.COAL_1)
                    .with(parts -> parts.coalescing = new LazyCoalescing(parts) {
                        @Override
                        void remove(Region region) {
                            List<Range> zones = List.copyOf(region.zones);
                            super.remove(region);
                            if (!parts.presence.isVisible(region)) {
                                region.zones.addAll(zones);
                            }
                        }
                    }));

    private AttributeFaults() {}
}
