package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;

/** Writes that do not signal the eventfd that they match, or call the device all the same (rule EVT-1). */
final class EventfdFaults {
    private EventfdFaults() {}

    static List<Fault> all() {
        return List.of(
                ignored(),
                callsToo(),
                twice(),
                littleEndian(),
                atAddress(),
                onlyFirst(),
                notThroughAlias(),
                lostOnMove(),
                allRemoved(),
                secondAccepted(),
                atOthers());
    }

    private static Fault ignored() {
        return TreeWalk.fault(
                "eventfd-ignored",
                Rule.EVT_1,
                "no write signals an eventfd",
                parts -> parts.eventfds = new Eventfds(parts) {
                    @Override
                    boolean take(Region region, long offset, long address, byte[] bytes) {
                        return false;
                    }
                });
    }

    private static Fault callsToo() {
        return TreeWalk.fault(
                "eventfd-calls-too",
                Rule.EVT_1,
                "a write that signals an eventfd calls the device, too",
                parts -> parts.eventfds = new Eventfds(parts) {
                    @Override
                    boolean take(Region region, long offset, long address, byte[] bytes) {
                        super.take(region, offset, address, bytes);
                        return false;
                    }
                });
    }

    private static Fault twice() {
        return TreeWalk.fault(
                "eventfd-twice",
                Rule.EVT_1,
                "a write that matches signals twice",
                parts -> parts.eventfds = new Eventfds(parts) {
                    @Override
                    void signal(Eventfd eventfd) {
                        super.signal(eventfd);
                        super.signal(eventfd);
                    }
                });
    }

    private static Fault littleEndian() {
        return TreeWalk.fault(
                        "eventfd-little-endian",
                        Rule.EVT_1,
                        "the value that is matched is composed as a little-endian device's, whatever the device",
                        parts -> parts.eventfds = new Eventfds(parts) {
                            @Override
                            long value(Region region, byte[] bytes) {
                                return Lanes.join(bytes, 0, bytes.length, Endian.LITTLE);
                            }
                        })
                .alsoBreaks(RuleSet.of(Rule.EVT_2));
    }

    private static Fault atAddress() {
        return TreeWalk.fault(
                "eventfd-at-address",
                Rule.EVT_1,
                "the guest's address is matched instead of the offset in the region",
                parts -> parts.eventfds = new Eventfds(parts) {
                    @Override
                    boolean take(Region region, long offset, long address, byte[] bytes) {
                        return super.take(region, address, address, bytes);
                    }
                });
    }

    private static Fault onlyFirst() {
        return TreeWalk.fault(
                "eventfd-only-first",
                Rule.EVT_1,
                "only the eventfd that was attached first is signalled",
                parts -> parts.eventfds = new Eventfds(parts) {
                    @Override
                    boolean matches(Eventfd eventfd, long offset, byte[] bytes) {
                        return eventfd.region().eventfds.get(0).equals(eventfd)
                                && super.matches(eventfd, offset, bytes);
                    }
                });
    }

    private static Fault notThroughAlias() {
        return TreeWalk.fault(
                "eventfd-not-through-alias", Rule.EVT_1, "writes through an alias signal no eventfd", parts -> {
                    AliasSense sense = AliasSense.in(parts);
                    parts.eventfds = new Eventfds(parts) {
                        @Override
                        boolean take(Region region, long offset, long address, byte[] bytes) {
                            return !sense.wentThroughAlias() && super.take(region, offset, address, bytes);
                        }
                    };
                });
    }

    private static Fault lostOnMove() {
        return TreeWalk.fault(
                        "eventfd-lost-on-move",
                        Rule.EVT_1,
                        "a device that is moved has no eventfds any more",
                        parts -> parts.changes = new Changes(parts) {
                            @Override
                            void move(Region region, long at) {
                                super.move(region, at);
                                region.eventfds.clear();
                            }
                        })
                .onlySeldom();
    }

    private static Fault allRemoved() {
        return TreeWalk.fault(
                "eventfd-all-removed",
                Rule.EVT_1,
                "an eventfd that is taken off takes the others of its device along",
                parts -> parts.eventfds = new Eventfds(parts) {
                    @Override
                    void detach(Eventfd eventfd) {
                        eventfd.region().eventfds.clear();
                    }
                });
    }

    private static Fault secondAccepted() {
        return TreeWalk.fault(
                "eventfd-second-accepted",
                Rule.EVT_1,
                "a second eventfd that the same write could match is attached",
                parts -> parts.attributeGuard = new AttributeGuard() {
                    @Override
                    void eventfd(Eventfd eventfd) {
                        Refusal.unless(eventfd.region().kind == Kind.MMIO, Rule.EVT_1);
                    }
                });
    }

    private static Fault atOthers() {
        return TreeWalk.fault(
                "eventfd-at-others",
                Rule.EVT_1,
                "an eventfd can be attached to what is no device, without effect",
                parts -> parts.attributeGuard = new AttributeGuard() {
                    @Override
                    void eventfd(Eventfd eventfd) {
                        if (eventfd.region().kind == Kind.MMIO) {
                            super.eventfd(eventfd);
                        }
                    }
                });
    }
}
