package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Writes where it is open whether they are refused, or is not, that do something else (rules RO-1, RO-2, ROM-2 and RESV-2). */
final class OpenRightFaults {
    private OpenRightFaults() {}

    static List<Fault> all() {
        return List.of(deviceFaults(), deviceCalledAndRefused(), withinRomLandsInRom(), reservationIgnores());
    }

    private static Fault deviceFaults() {
        return TreeWalk.fault(
                "readonly-device-faults",
                Rule.RO_1,
                "a write to a device that is read-only is a device error",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                        boolean refused = callsBack(region, true) && region.visible.readOnly;
                        return refused ? Status.FAULT : super.writeRegion(found, region, address, bytes);
                    }
                });
    }

    private static Fault deviceCalledAndRefused() {
        return TreeWalk.fault(
                "readonly-device-called-and-refused",
                Rule.RO_2,
                "a write to a device through what is read-only reaches the device, and is said to be refused",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                        Status status = super.writeRegion(found, region, address, bytes);
                        boolean refused = found.readOnly() && !region.visible.readOnly && callsBack(region, true);
                        return refused ? Status.REJECTED : status;
                    }
                });
    }

    private static Fault withinRomLandsInRom() {
        return TreeWalk.fault(
                        "rom-changed-by-write-within",
                        Rule.ROM_2,
                        "a write to RAM within ROM changes the ROM behind it, too",
                        parts -> parts.guest = new Guest(parts) {
                            @Override
                            Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                                Region around = region.visible.container;
                                if (around != null && around.kind == Kind.ROM && region.kind == Kind.RAM) {
                                    parts.store.write(around, found.offset(), bytes);
                                }
                                return super.writeRegion(found, region, address, bytes);
                            }
                        })
                .onlySeldom();
    }

    private static Fault reservationIgnores() {
        return TreeWalk.fault(
                "reservation-readonly-ignores",
                Rule.RESV_2,
                "a write to a reservation that is read-only is said to be done",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                        boolean ignored = region.kind == Kind.RESERVATION && found.readOnly();
                        return ignored ? Status.OK : super.writeRegion(found, region, address, bytes);
                    }
                });
    }
}
