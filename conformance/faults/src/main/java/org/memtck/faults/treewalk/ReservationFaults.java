package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Reservations that claim nothing, or answer. */
final class ReservationFaults {
    private ReservationFaults() {}

    static List<Fault> all() {
        return List.of(claimsNothing(), readsZero(), ignoresWrites(), callsBack());
    }

    private static Fault claimsNothing() {
        return TreeWalk.fault(
                "reservation-claims-nothing",
                Rule.RESV_1,
                "a reservation is a hole that shows what is below",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean backs(Region region) {
                        return super.backs(region) && region.kind != Kind.RESERVATION;
                    }
                });
    }

    private static Fault readsZero() {
        return TreeWalk.fault(
                "reservation-reads-zero",
                Rule.RESV_2,
                "a read of a reservation succeeds",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Reply readReservation(Region region, long offset, int size) {
                        return new Reply(Status.OK, new byte[size]);
                    }
                });
    }

    private static Fault ignoresWrites() {
        return TreeWalk.fault(
                "reservation-ignores-writes",
                Rule.RESV_2,
                "a write to a reservation succeeds and does nothing",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Status writeReservation(Region region, long offset, byte[] bytes) {
                        return Status.OK;
                    }
                });
    }

    private static Fault callsBack() {
        return TreeWalk.fault(
                "reservation-calls-back",
                Rule.RESV_2,
                "an access to a reservation is rejected, but calls back as if it were a device",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Reply readReservation(Region region, long offset, int size) {
                        region.device.read(offset, 1);
                        return super.readReservation(region, offset, size);
                    }
                });
    }
}
