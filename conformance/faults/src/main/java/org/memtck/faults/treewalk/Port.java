package org.memtck.faults.treewalk;

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
        parts.coalescing.beforeAccess(region, false);
        if (!parts.gate.accepts(region.spec.valid(), offset, address, size)) {
            return readInvalid(region, offset, size);
        }
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

    /** A single write of the guest: an eventfd may take it, or it may be late. */
    Status writeOnce(Region region, long offset, long address, byte[] bytes) {
        boolean accepted = parts.gate.accepts(region.spec.valid(), offset, address, bytes.length);
        if (accepted && parts.eventfds.take(region, offset, address, bytes)) {
            parts.coalescing.beforeSignal(region, offset, bytes.length);
            return Status.OK;
        }
        if (accepted && parts.coalescing.defers(region, offset, bytes.length)) {
            parts.coalescing.defer(region, offset, bytes, () -> call(region, offset, address, bytes));
            return Status.OK;
        }
        return write(region, offset, address, bytes);
    }

    /** A write that is part of a larger one, or none of the guest's. */
    Status write(Region region, long offset, long address, byte[] bytes) {
        parts.coalescing.beforeAccess(region, true);
        return call(region, offset, address, bytes);
    }

    /** A write that reaches the device now. */
    final Status call(Region region, long offset, long address, byte[] bytes) {
        if (!parts.gate.accepts(region.spec.valid(), offset, address, bytes.length)) {
            return writeInvalid(region, offset, bytes);
        }
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

    /** A read that the device does not accept. */
    Reply readInvalid(Region region, long offset, int size) {
        return Reply.rejected(size);
    }

    /** A write that the device does not accept. */
    Status writeInvalid(Region region, long offset, byte[] bytes) {
        return Status.REJECTED;
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
