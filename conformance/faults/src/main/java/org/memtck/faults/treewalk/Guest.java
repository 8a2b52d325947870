package org.memtck.faults.treewalk;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Endian;

/** Single guest accesses. */
class Guest {
    final Parts parts;

    Guest(Parts parts) {
        this.parts = parts;
    }

    Observation read(Region root, long at, int size, Endian order) {
        Found found = find(root, at, false);
        Region region = found.region();
        if (region == null) {
            return readNothing(size);
        }
        if (!isWhole(root, at, size, found, false)) {
            return readAstride(region, found, at, size, order);
        }
        return readWhole(region, found, at, size, order);
    }

    final Observation readWhole(Region region, Found found, long at, int size, Endian order) {
        Reply reply = readRegion(region, found.offset(), at, size);
        return reply.status() == Status.OK
                ? Observation.ok(value(region, reply.bytes(), order))
                : Observation.of(reply.status());
    }

    Observation write(Region root, long at, int size, long value, Endian order) {
        Found found = find(root, at, true);
        Region region = found.region();
        if (region == null) {
            return Observation.of(writeNothing());
        }
        if (!isWhole(root, at, size, found, true)) {
            return writeAstride(region, found, at, parts.lanes.guestBytes(value, size, order));
        }
        return Observation.of(writeValue(found, region, at, size, value, order));
    }

    /** Whether all of an access lies in the range in which it begins. */
    private boolean isWhole(Region root, long at, int size, Found first, boolean write) {
        long last = at + size - 1;
        Found found = first;
        while (Unsigned.less(found.last(), last) && !Unsigned.less(last, at)) {
            long from = found.last() + 1;
            Found next = find(root, from, write);
            if (Unsigned.less(next.last(), from)) {
                return true; // a fault of the search: its ranges do not lead on
            }
            boolean goesOn = next.region() == first.region()
                    && next.offset() == first.offset() + (from - at)
                    && (!write || next.refusesWrites() == first.refusesWrites());
            if (!goesOn) {
                return false;
            }
            found = next;
        }
        return !Unsigned.less(last, at);
    }

    /** A read that begins in a range and does not end in it. */
    Observation readAstride(Region region, Found found, long at, int size, Endian order) {
        return Observation.rejected();
    }

    /** A write that begins in a range and does not end in it. */
    Observation writeAstride(Region region, Found found, long at, byte[] bytes) {
        return Observation.rejected();
    }

    Status writeValue(Found found, Region region, long at, int size, long value, Endian order) {
        return writeRegion(found, region, at, parts.lanes.guestBytes(value, size, order));
    }

    /** What an access addresses. */
    Found find(Region root, long at, boolean write) {
        return parts.translation.find(root, at, write);
    }

    Observation readNothing(int size) {
        return Observation.rejected();
    }

    Status writeNothing() {
        return Status.REJECTED;
    }

    /** Whether an access to a region becomes callbacks. */
    boolean callsBack(Region region, boolean write) {
        return region.kind == Kind.MMIO || (region.kind == Kind.ROM_DEVICE && (write || !region.romMode));
    }

    /** Reads from a leaf, wherever it was found. */
    Reply readRegion(Region region, long offset, long address, int size) {
        if (callsBack(region, false)) {
            return parts.port.read(region, offset, address, size);
        }
        return region.kind.hasContent()
                ? parts.store.read(region, offset, size)
                : readReservation(region, offset, size);
    }

    /** Writes to a leaf, unless the way to it forbids that. */
    Status writeRegion(Found found, Region region, long address, byte[] bytes) {
        if (callsBack(region, true)) {
            return parts.port.writeOnce(region, found.offset(), address, bytes);
        }
        if (!region.kind.hasContent()) {
            return writeReservation(region, found.offset(), bytes);
        }
        return refusesWrite(found, region, bytes.length)
                ? refusedWrite()
                : writeMemory(region, found.offset(), address, bytes);
    }

    Status writeMemory(Region region, long offset, long address, byte[] bytes) {
        parts.dirtyLog.mark(region, offset, bytes.length);
        return parts.store.write(region, offset, bytes);
    }

    boolean refusesWrite(Found found, Region region, int size) {
        return found.refusesWrites();
    }

    Status refusedWrite() {
        return Status.REJECTED;
    }

    Reply readReservation(Region region, long offset, int size) {
        return Reply.rejected(size);
    }

    Status writeReservation(Region region, long offset, byte[] bytes) {
        return Status.REJECTED;
    }

    /** The value of the bytes of a region that were read. */
    long value(Region region, byte[] bytes, Endian order) {
        return parts.lanes.guestValue(bytes, order);
    }
}
