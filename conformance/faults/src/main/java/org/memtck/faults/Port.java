package org.memtck.faults;

import java.util.List;
import org.memtck.spec.device.Device.Response;
import org.memtck.spec.observation.Status;

/** Brings accesses to devices: lets them through the gate, cuts them, calls back, and combines the results. */
class Port {
    final Parts parts;

    Port(Parts parts) {
        this.parts = parts;
    }

    Reply read(Region region, long offset, long address, int size) {
        List<Piece> pieces = pieces(region, offset, address, size, false);
        byte[] bytes = new byte[size];
        Status status = pieces.isEmpty() ? Status.REJECTED : Status.OK;
        for (Piece piece : pieces) {
            if (goesOn(status)) {
                Response response = readCallback(region, piece, address);
                parts.lanes.fromDevice(response.value(), piece, region.spec.endian(), offset, bytes);
                status = combine(status, response);
            }
        }
        return new Reply(status, bytes);
    }

    Status write(Region region, long offset, long address, byte[] bytes) {
        List<Piece> pieces = pieces(region, offset, address, bytes.length, true);
        Status status = pieces.isEmpty() ? Status.REJECTED : Status.OK;
        for (Piece piece : pieces) {
            if (goesOn(status)) {
                long value = parts.lanes.toDevice(bytes, offset, piece, region.spec.endian());
                status = combine(status, writeCallback(region, piece, address, value));
            }
        }
        return status;
    }

    /** The callbacks of an access; none if it is refused. */
    List<Piece> pieces(Region region, long offset, long address, int size, boolean write) {
        return parts.gate.accepts(region.spec.valid(), offset, address, size)
                ? parts.cutter.cut(region.spec.impl(), offset, size, write)
                : List.of();
    }

    /** Whether the next callback is made after those before it have ended like this. */
    boolean goesOn(Status status) {
        return true;
    }

    Response readCallback(Region region, Piece piece, long address) {
        return region.device.read(piece.start(), piece.size());
    }

    Response writeCallback(Region region, Piece piece, long address, long value) {
        return region.device.write(piece.start(), piece.size(), value);
    }

    Status combine(Status before, Response response) {
        return response.error() ? Status.FAULT : before;
    }
}
