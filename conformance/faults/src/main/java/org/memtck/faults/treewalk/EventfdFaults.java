package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;

/** Writes that do not signal the eventfd that they match, or call the device all the same (rule EVT-1). */
final class EventfdFaults {
    static final List<Fault> ALL = List.of(
            fault("eventfd-ignored", Rule.EVT_1)
                    .what("no write signals an eventfd")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean take(Region region, long offset, long address, byte[] bytes) {
                            return false;
                        }
                    }),
            fault("eventfd-calls-too", Rule.EVT_1)
                    .what("a write that signals an eventfd calls the device, too")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean take(Region region, long offset, long address, byte[] bytes) {
                            super.take(region, offset, address, bytes);
                            return false;
                        }
                    }),
            fault("eventfd-twice", Rule.EVT_1)
                    .what("a write that matches signals twice")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        void signal(Eventfd eventfd) {
                            super.signal(eventfd);
                            super.signal(eventfd);
                        }
                    }),
            fault("eventfd-little-endian", Rule.EVT_1)
                    .what("the value that is matched is composed as a little-endian device's, whatever the device")
                    .alsoBreaks(Rule.EVT_2)
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        long value(Region region, byte[] bytes) {
                            return Lanes.join(bytes, 0, bytes.length, Endian.LITTLE);
                        }
                    }),
            fault("eventfd-at-address", Rule.EVT_1)
                    .what("the guest's address is matched instead of the offset in the region")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean take(Region region, long offset, long address, byte[] bytes) {
                            return super.take(region, address, address, bytes);
                        }
                    }),
            fault("eventfd-only-first", Rule.EVT_1)
                    .what("only the eventfd that was attached first is signalled")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean matches(Eventfd eventfd, long offset, byte[] bytes) {
                            return eventfd.region().eventfds.get(0).equals(eventfd)
                                    && super.matches(eventfd, offset, bytes);
                        }
                    }),
            fault("eventfd-not-through-alias", Rule.EVT_1)
                    .what("writes through an alias signal no eventfd")
                    .with(parts -> {
                        AliasSense sense = AliasSense.in(parts);
                        parts.eventfds = new Eventfds(parts) {
                            @Override
                            boolean take(Region region, long offset, long address, byte[] bytes) {
                                return !sense.wentThroughAlias() && super.take(region, offset, address, bytes);
                            }
                        };
                    }),
            fault("eventfd-lost-on-move", Rule.EVT_1)
                    .what("a device that is moved has no eventfds any more")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void move(Region region, long at) {
                            super.move(region, at);
                            region.eventfds.clear();
                        }
                    }),
            fault("eventfd-all-removed", Rule.EVT_1)
                    .what("an eventfd that is taken off takes the others of its device along")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        @Override
                        void detach(Eventfd eventfd) {
                            eventfd.region().eventfds.clear();
                        }
                    }),
            fault("eventfd-second-accepted", Rule.EVT_1)
                    .what("a second eventfd that the same write could match is attached")
                    .with(parts -> parts.attributeGuard = new AttributeGuard() {
                        @Override
                        void eventfd(Eventfd eventfd) {
                            Refusal.unless(eventfd.region().kind == Kind.MMIO, Rule.EVT_1);
                        }
                    }),
            fault("eventfd-at-others", Rule.EVT_1)
                    .what("an eventfd can be attached to what is no device, without effect")
                    .with(parts -> parts.attributeGuard = new AttributeGuard() {
                        @Override
                        void eventfd(Eventfd eventfd) {
                            if (eventfd.region().kind == Kind.MMIO) {
                                super.eventfd(eventfd);
                            }
                        }
                    }));

    private EventfdFaults() {}
}
