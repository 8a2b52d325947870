package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/** Signals that are wrong, or missing, where an eventfd was moved, is cut, or cannot match (rules EVT-1 to EVT-3). */
final class EventfdEdgeFaults {
    static final List<Fault> ALL = List.of(
            fault("eventfd-match-cut", Rule.EVT_2)
                    .what("a value to match that does not fit the size is cut to it, and signals")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean matches(Eventfd eventfd, long offset, byte[] bytes) {
                            Long match = eventfd.match();
                            Long cut = match == null ? null : DeviceModel.cut(match, eventfd.size());
                            return super.matches(
                                    new Eventfd(eventfd.region(), eventfd.at(), eventfd.size(), cut, eventfd.signal()),
                                    offset,
                                    bytes);
                        }
                    }),
            fault("eventfd-hidden-by-wide-match", Rule.EVT_1)
                    .what("an eventfd that no write can match keeps the others of its place and size from being"
                            + " signalled")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean matches(Eventfd eventfd, long offset, byte[] bytes) {
                            return eventfd.region().eventfds.stream()
                                            .noneMatch(other -> isWide(other) && isAt(other, eventfd))
                                    && super.matches(eventfd, offset, bytes);
                        }

                        private boolean isWide(Eventfd other) {
                            Long match = other.match();
                            return match != null && DeviceModel.cut(match, other.size()) != match;
                        }

                        private boolean isAt(Eventfd one, Eventfd other) {
                            return one.at() == other.at() && one.size() == other.size();
                        }
                    }),
            fault("eventfd-at-old-place", Rule.EVT_2)
                    .what("a write to where an eventfd was heard last signals it, whatever is there now")
                    .alsoBreaks(Rule.RAM_1, Rule.ROM_2, Rule.RESV_2, Rule.TREE_1, Rule.TREE_2, Rule.ROMD_2)
                    .with(parts -> {
                        Map<Long, Eventfd> places = new HashMap<>();
                        parts.eventfds = new Eventfds(parts) {
                            @Override
                            boolean take(Region region, long offset, long address, byte[] bytes) {
                                for (Eventfd eventfd : region.eventfds) {
                                    if (matches(eventfd, offset, bytes)) {
                                        places.put(address, eventfd);
                                    }
                                }
                                return super.take(region, offset, address, bytes);
                            }
                        };
                        parts.guest = new Guest(parts) {
                            @Override
                            Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                                Eventfd old = places.get(address);
                                if (old != null && old.region() != region && old.size() == bytes.length) {
                                    old.signal().run();
                                }
                                return super.writeRegion(found, region, address, bytes);
                            }
                        };
                    }),
            fault("eventfd-cut-signals", Rule.EVT_3)
                    .what("a write to all that a map shows of an eventfd signals it")
                    .alsoBreaks(Rule.EVT_2)
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean take(Region region, long offset, long address, byte[] bytes) {
                            Range written = new Range(offset, offset + bytes.length - 1);
                            for (Eventfd eventfd : region.eventfds) {
                                if (isShownIn(eventfd, written)) {
                                    signal(eventfd);
                                    return true;
                                }
                            }
                            return super.take(region, offset, address, bytes);
                        }

                        /** Whether some range shows just these bytes of it. */
                        private boolean isShownIn(Eventfd eventfd, Range written) {
                            long last = eventfd.at() + eventfd.size() - 1;
                            for (Region root : parts.spaces.roots()) {
                                for (MappedRange range :
                                        parts.view.flatView(root).ranges()) {
                                    long end = range.offset() + (range.last() - range.first());
                                    boolean cut =
                                            Unsigned.less(end, last) || Unsigned.less(eventfd.at(), range.offset());
                                    if (range.region().equals(eventfd.region().name)
                                            && cut
                                            && Unsigned.max(range.offset(), eventfd.at()) == written.first()
                                            && Unsigned.min(end, last) == written.last()) {
                                        return true;
                                    }
                                }
                            }
                            return false;
                        }
                    }),
            fault("eventfd-lost-on-shrink", Rule.EVT_1)
                    .what("a device that becomes smaller loses the eventfds that lie beyond its end")
                    .alsoBreaks(Rule.EVT_3)
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void resize(Region region, Size size) {
                            super.resize(region, size);
                            region.eventfds.removeIf(eventfd -> !size.contains(eventfd.at() + eventfd.size() - 1));
                        }
                    }),
            fault("eventfd-deaf-in-transaction", Rule.ATTR_1)
                    .what("after an eventfd is attached within a transaction, none of its device is heard before the"
                            + " commit")
                    .alsoBreaks(Rule.EVT_1)
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        private final Set<Region> deaf = new HashSet<>();

                        @Override
                        void attach(Eventfd eventfd) {
                            super.attach(eventfd);
                            if (parts.stage.isOpen()) {
                                deaf.add(eventfd.region());
                            }
                        }

                        @Override
                        boolean take(Region region, long offset, long address, byte[] bytes) {
                            if (!parts.stage.isOpen()) {
                                deaf.clear();
                            }
                            return !deaf.contains(region) && super.take(region, offset, address, bytes);
                        }
                    }),
            fault("eventfd-by-part-of-block", Rule.EVT_2)
                    .what("a block that writes some of the bytes of an eventfd signals it")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Status write(Region region, long offset, long address, byte[] bytes) {
                            long last = offset + bytes.length - 1;
                            region.eventfds.stream()
                                    .filter(e -> e.match() == null && e.size() != bytes.length)
                                    .filter(e -> e.at() <= last && offset <= e.at() + e.size() - 1)
                                    .forEach(parts.eventfds::signal);
                            return super.write(region, offset, address, bytes);
                        }

                        @Override
                        Status writeOnce(Region region, long offset, long address, byte[] bytes) {
                            boolean accepted = parts.gate.accepts(region.spec.valid(), offset, address, bytes.length);
                            if (accepted && parts.eventfds.take(region, offset, address, bytes)) {
                                return Status.OK;
                            }
                            parts.coalescing.beforeAccess(region, true);
                            return call(region, offset, address, bytes);
                        }
                    }));

    private EventfdEdgeFaults() {}
}
