package org.memtck.faults.treewalk;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;

/** Block accesses: from range to range, in ascending order. */
class Block {
    final Parts parts;

    Block(Parts parts) {
        this.parts = parts;
    }

    Observation load(Region root, long at, int length) {
        byte[] bytes = new byte[length];
        Status status = run(root, at, bytes, false);
        return length == 0 ? Observation.of(status) : Observation.bytes(status, Bytes.copyOf(bytes));
    }

    Observation store(Region root, long at, byte[] bytes) {
        return Observation.of(run(root, at, bytes, true));
    }

    Status run(Region root, long at, byte[] bytes, boolean write) {
        Status status = Status.OK;
        int done = 0;
        while (done < bytes.length && goesOn(status)) {
            long address = at + done;
            if (Unsigned.less(address, at) && !wraps()) {
                return worse(status, Status.REJECTED);
            }
            Found found = find(root, address, write);
            int length = length(found, address, bytes.length - done);
            status = combine(status, move(found, address, new Chunk(bytes, done, length), write));
            done += length;
        }
        return status;
    }

    Found find(Region root, long address, boolean write) {
        return parts.translation.find(root, address, write);
    }

    /** Whether a block that runs past the last address goes on at the first one. */
    boolean wraps() {
        return false;
    }

    /** Whether the block goes on after ranges that ended like this. */
    boolean goesOn(Status status) {
        return true;
    }

    /** How many of the bytes that are left lie in the range that was found at an address. */
    int length(Found found, long address, int rest) {
        long toEnd = found.last() - address;
        return Unsigned.less(toEnd, rest - 1) ? (int) toEnd + 1 : rest;
    }

    Status move(Found found, long address, Chunk chunk, boolean write) {
        Region region = found.region();
        if (region == null) {
            return nothing();
        }
        if (parts.guest.callsBack(region, write)) {
            return moveDevice(found, region, address, chunk, write);
        }
        return moveMemory(found, region, address, chunk, write);
    }

    /** How a range ends that no region answers for. */
    Status nothing() {
        return Status.REJECTED;
    }

    Status moveMemory(Found found, Region region, long address, Chunk chunk, boolean write) {
        return write
                ? parts.guest.writeRegion(found, region, address, chunk.bytes())
                : chunk.take(parts.guest.readRegion(region, found.offset(), address, chunk.length));
    }

    /** A device gets aligned pieces of at most what it accepts. */
    Status moveDevice(Found found, Region region, long address, Chunk chunk, boolean write) {
        Status status = Status.OK;
        int size;
        for (int done = 0; done < chunk.length; done += size) {
            long offset = found.offset() + done;
            size = Cutter.largest(
                    offset, chunk.length - done, region.spec.valid().max());
            Chunk piece = chunk.part(done, size);
            Status moved = write
                    ? parts.port.write(region, offset, address + done, piece.bytes())
                    : piece.take(parts.port.read(region, offset, address + done, size));
            status = worse(status, moved);
        }
        return status;
    }

    /** The result of ranges from the results of those before and of the next one. */
    Status combine(Status before, Status next) {
        return worse(before, next);
    }

    /** A fault outweighs a rejection, which outweighs success. */
    static Status worse(Status one, Status other) {
        if (one == Status.FAULT || other == Status.FAULT) {
            return Status.FAULT;
        }
        return one == Status.REJECTED ? one : other;
    }
}
