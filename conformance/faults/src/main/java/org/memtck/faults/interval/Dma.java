package org.memtck.faults.interval;

import java.util.Arrays;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;

/** Block accesses: from segment to segment, holes included. */
class Dma {
    final Parts parts;

    Dma(Parts parts) {
        this.parts = parts;
    }

    /** One part of a block that lies in a segment. */
    interface Part {
        Status move(Segment segment, long address, int from, int length);
    }

    final Observation load(Space space, long at, int length) {
        byte[] bytes = new byte[length];
        Status status = run(space, at, length, (segment, address, from, count) -> {
            byte[] part = new byte[count];
            Status read = parts.endpoint.read(segment, address, part, true);
            System.arraycopy(part, 0, bytes, from, count);
            return read;
        });
        return length == 0 ? Observation.of(status) : Observation.bytes(status, Bytes.copyOf(bytes));
    }

    final Observation store(Space space, long at, byte[] bytes) {
        return Observation.of(run(space, at, bytes.length, (segment, address, from, count) -> {
            byte[] part = Arrays.copyOfRange(bytes, from, from + count);
            return parts.endpoint.write(segment, address, part, true);
        }));
    }

    Status run(Space space, long at, int length, Part part) {
        Status status = Status.OK;
        int done = 0;
        while (done < length) {
            long address = at + done;
            if (isPastLast(at, address)) {
                return combine(status, Status.REJECTED);
            }
            Segment segment = next(space, address);
            if (isDone(segment, done)) {
                return status;
            }
            int count = count(segment, address, length - done);
            status = combine(status, move(segment, address, done, count, part));
            done += count;
        }
        return status;
    }

    /** Whether a block that began at an address has come to the end of the space. */
    boolean isPastLast(long at, long address) {
        return Addresses.isBefore(address, at);
    }

    /** The segment with which the block goes on. */
    Segment next(Space space, long address) {
        return parts.lookup.find(space, address);
    }

    /** Whether a block that reaches a segment after this number of bytes ends there. */
    boolean isDone(Segment segment, int done) {
        return false;
    }

    Status move(Segment segment, long address, int from, int length, Part part) {
        return part.move(segment, address, from, length);
    }

    /** How many of the bytes that are left belong to a segment. */
    int count(Segment segment, long address, int left) {
        long after = segment.last() - address;
        return Addresses.isBefore(after, left - 1) ? (int) after + 1 : left;
    }

    /** A fault is worse than a rejection. */
    Status combine(Status before, Status next) {
        if (before == Status.FAULT || next == Status.FAULT) {
            return Status.FAULT;
        }
        return before == Status.OK ? next : before;
    }
}
