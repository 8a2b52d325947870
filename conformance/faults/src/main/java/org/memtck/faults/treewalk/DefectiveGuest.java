package org.memtck.faults.treewalk;

import java.util.Arrays;
import java.util.Set;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Endian;

/** Single accesses with any defects in what memory and holes do. */
final class DefectiveGuest extends Guest {
    private final Set<Defect> defects;
    private final DefectivePort port;

    DefectiveGuest(Parts parts, Set<Defect> defects, DefectivePort port) {
        super(parts);
        this.defects = defects;
        this.port = port;
    }

    private boolean has(Defect defect) {
        return defects.contains(defect);
    }

    @Override
    Observation readNothing(int size) {
        if (has(Defect.READ_OF_NOTHING_THROWS)) {
            throw new IllegalStateException("there is nothing to read");
        }
        return super.readNothing(size);
    }

    @Override
    Status writeValue(Found found, Region region, long at, int size, long value, Endian order) {
        port.guestWrites(value, size, order);
        try {
            return super.writeValue(found, region, at, size, value, order);
        } finally {
            port.guestHasWritten();
        }
    }

    @Override
    boolean callsBack(Region region, boolean write) {
        boolean reads = region.kind == Kind.ROM_DEVICE && !write && has(Defect.ROM_DEVICE_READS_CALL);
        return reads || super.callsBack(region, write);
    }

    @Override
    Reply readRegion(Region region, long offset, long address, int size) {
        boolean aligned = region.kind == Kind.ROM && Integer.bitCount(size) == 1 && has(Defect.ROM_READS_ALIGNED);
        return super.readRegion(region, aligned ? offset & -size : offset, address, size);
    }

    @Override
    Status writeRegion(Found found, Region region, long address, byte[] bytes) {
        if (region.kind == Kind.ROM_DEVICE && has(Defect.ROM_DEVICE_WRITES_BOTH)) {
            parts.store.write(region, found.offset(), bytes);
        }
        return super.writeRegion(found, region, address, bytes);
    }

    @Override
    Status writeMemory(Region region, long offset, long address, byte[] bytes) {
        boolean halved = bytes.length == 8 && offset % 2 != 0 && has(Defect.LONG_UNALIGNED_WRITE_HALVED);
        return super.writeMemory(region, offset, address, halved ? Arrays.copyOf(bytes, 4) : bytes);
    }

    @Override
    boolean refusesWrite(Found found, Region region, int size) {
        boolean passes = (region.kind == Kind.ROM && has(Defect.ROM_WRITABLE))
                || (region.kind == Kind.RAM && size == 8 && has(Defect.READONLY_TAKES_LONG_WRITES));
        return !passes && super.refusesWrite(found, region, size);
    }

    @Override
    Reply readReservation(Region region, long offset, int size) {
        return has(Defect.RESERVATION_READS_ZERO)
                ? new Reply(Status.OK, new byte[size])
                : super.readReservation(region, offset, size);
    }
}
