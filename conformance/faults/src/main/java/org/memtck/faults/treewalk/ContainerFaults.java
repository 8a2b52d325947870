package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Containers that answer, and regions that do not stand behind their subregions. */
final class ContainerFaults {
    static final List<Fault> ALL = List.of(
            fault("container-reads-zero", Rule.CONT_1)
                    .what("a pure container answers reads of its holes")
                    .with(parts -> {
                        claimHoles(parts);
                        parts.guest = new Guest(parts) {
                            @Override
                            Reply readReservation(Region region, long offset, int size) {
                                return region.kind == Kind.CONTAINER
                                        ? new Reply(Status.OK, new byte[size])
                                        : super.readReservation(region, offset, size);
                            }
                        };
                    }),
            fault("container-claims-holes", Rule.CONT_1)
                    .what("a pure container claims its holes, as a reservation would")
                    .with(ContainerFaults::claimHoles),
            fault("container-backing-lost", Rule.CONT_2)
                    .what("a region with subregions is no more than a pure container")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean backs(Region region) {
                            return super.backs(region) && region.visible.subregions.isEmpty();
                        }
                    }),
            fault("container-backing-on-top", Rule.CONT_2)
                    .what("RAM answers where one of its subregions should")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        List<Region> candidates(Region container) {
                            return container.kind == Kind.RAM ? List.of() : super.candidates(container);
                        }
                    }),
            fault("container-iommu-on-top", Rule.CONT_2)
                    .what("an IOMMU region translates accesses where one of its subregions should answer")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        List<Region> candidates(Region container) {
                            return container.kind == Kind.IOMMU ? List.of() : super.candidates(container);
                        }
                    }));

    private ContainerFaults() {}

    private static void claimHoles(Parts parts) {
        parts.walk = new Walk() {
            @Override
            boolean backs(Region region) {
                return region.kind != Kind.ALIAS;
            }
        };
    }
}
