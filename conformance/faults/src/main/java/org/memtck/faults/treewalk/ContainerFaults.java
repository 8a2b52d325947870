package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Containers that answer, and regions that do not stand behind their subregions. */
final class ContainerFaults {
    private ContainerFaults() {}

    static List<Fault> all() {
        return List.of(answersZero(), claimsHoles(), backingLost(), backingOnTop());
    }

    private static Fault answersZero() {
        return TreeWalk.fault(
                "container-reads-zero", Rule.CONT_1, "a pure container answers reads of its holes", parts -> {
                    claimHoles(parts);
                    parts.guest = new Guest(parts) {
                        @Override
                        Reply readReservation(Region region, long offset, int size) {
                            return region.kind == Kind.CONTAINER
                                    ? new Reply(Status.OK, new byte[size])
                                    : super.readReservation(region, offset, size);
                        }
                    };
                });
    }

    private static Fault claimsHoles() {
        return TreeWalk.fault(
                "container-claims-holes",
                Rule.CONT_1,
                "a pure container claims its holes, as a reservation would",
                ContainerFaults::claimHoles);
    }

    private static void claimHoles(Parts parts) {
        parts.walk = new Walk() {
            @Override
            boolean backs(Region region) {
                return region.kind != Kind.ALIAS;
            }
        };
    }

    private static Fault backingLost() {
        return TreeWalk.fault(
                "container-backing-lost",
                Rule.CONT_2,
                "a region with subregions is no more than a pure container",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean backs(Region region) {
                        return super.backs(region) && region.visible.subregions.isEmpty();
                    }
                });
    }

    private static Fault backingOnTop() {
        return TreeWalk.fault(
                "container-backing-on-top",
                Rule.CONT_2,
                "RAM answers where one of its subregions should",
                parts -> parts.walk = new Walk() {
                    @Override
                    List<Region> candidates(Region container) {
                        return container.kind == Kind.RAM ? List.of() : super.candidates(container);
                    }
                });
    }
}
