package org.memtck.faults;

import java.util.List;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Reservations that claim nothing, or answer. */
final class ReservationFaults {
    private ReservationFaults() {}

    static List<Fault> all() {
        return List.of(claimsNothing(), readsZero(), ignoresWrites(), callsBack());
    }

    private static Fault claimsNothing() {
        return Fault.of(
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
        return Fault.of(
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
        return Fault.of(
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
        return Fault.of(
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
