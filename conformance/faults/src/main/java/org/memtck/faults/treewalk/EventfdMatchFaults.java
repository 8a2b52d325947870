package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.ArrayList;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Accesses that signal an eventfd that they do not match, or maps that do not bear one (rules EVT-2 and EVT-3). */
final class EventfdMatchFaults {
    static final List<Fault> ALL = List.of(
            fault("eventfd-any-value", Rule.EVT_2)
                    .what("a write of any value signals")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean matchesValue(long match, long value) {
                            return true;
                        }
                    }),
            fault("eventfd-low-byte", Rule.EVT_2)
                    .what("only the lowest byte of the value is matched")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean matchesValue(long match, long value) {
                            return (byte) match == (byte) value;
                        }
                    }),
            fault("eventfd-any-size", Rule.EVT_2)
                    .what("a write of any size signals")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean matchesSize(Eventfd eventfd, int size) {
                            return true;
                        }
                    }),
            fault("eventfd-stays", Rule.EVT_2)
                    .what("an eventfd that is taken off is still signalled")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        private final List<Eventfd> stale = new ArrayList<>();

                        @Override
                        void detach(Eventfd eventfd) {
                            super.detach(eventfd);
                            stale.add(eventfd);
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
            fault("eventfd-by-reads", Rule.MMIO_1)
                    .what("a read of its offset and size signals an eventfd for any value")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Reply read(Region region, long offset, long address, int size) {
                            region.eventfds.stream()
                                    .filter(e -> e.match() == null && e.at() == offset && e.size() == size)
                                    .forEach(parts.eventfds::signal);
                            return super.read(region, offset, address, size);
                        }
                    }),
            fault("eventfd-cut-stops-machine", Rule.EVT_3)
                    .what("a map that shows only a part of the bytes of an eventfd stops the machine")
                    .with(parts -> parts.owners = new Owners(parts) {
                        @Override
                        void reap() {
                            super.reap();
                            for (Region root : parts.spaces.roots()) {
                                parts.view.flatView(root).ranges().forEach(this::refuseCut);
                            }
                        }

                        private void refuseCut(MappedRange range) {
                            Region region = parts.registry.regions.get(range.region());
                            Range shown = new Range(range.offset(), range.offset() + (range.last() - range.first()));
                            for (Eventfd eventfd : region.eventfds) {
                                if (isCut(new Range(eventfd.at(), eventfd.at() + eventfd.size() - 1), shown)) {
                                    throw new IllegalStateException(
                                            "an eventfd before the first or behind the last address");
                                }
                            }
                        }
                    }),
            fault("eventfd-before-valid", Rule.VALID_1)
                    .alsoBreaks(Rule.VALID_2)
                    .what("a write that the device does not accept signals all the same")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Status writeOnce(Region region, long offset, long address, byte[] bytes) {
                            return parts.eventfds.take(region, offset, address, bytes)
                                    ? Status.OK
                                    : super.writeOnce(region, offset, address, bytes);
                        }
                    }));

    private EventfdMatchFaults() {}

    /** Whether a range shows some of the bytes of an eventfd, but not all. */
    private static boolean isCut(Range bytes, Range shown) {
        boolean first = shown.contains(bytes.first());
        boolean last = shown.contains(bytes.last());
        return first != last || (!first && bytes.contains(shown.first()));
    }
}
