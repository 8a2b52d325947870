package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Reservations that claim nothing, or answer. */
final class ReservationFaults {
    static final List<Fault> ALL = List.of(
            fault("reservation-claims-nothing", Rule.RESV_1)
                    .what("a reservation is a hole that shows what is below")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean backs(Region region) {
                            return super.backs(region) && region.kind != Kind.RESERVATION;
                        }
                    }),
            fault("reservation-reads-zero", Rule.RESV_2)
                    .what("a read of a reservation succeeds")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Reply readReservation(Region region, long offset, int size) {
                            return new Reply(Status.OK, new byte[size]);
                        }
                    }),
            fault("reservation-ignores-writes", Rule.RESV_2)
                    .what("a write to a reservation succeeds and does nothing")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeReservation(Region region, long offset, byte[] bytes) {
                            return Status.OK;
                        }
                    }),
            fault("reservation-calls-back", Rule.RESV_2)
                    .what("an access to a reservation is rejected, but calls back as if it were a device")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Reply readReservation(Region region, long offset, int size) {
                            region.device.read(offset, 1);
                            return super.readReservation(region, offset, size);
                        }
                    }));

    private ReservationFaults() {}
}
