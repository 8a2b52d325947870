package org.memtck.faults.interval;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Endian;

/** Single accesses. */
class Cpu {
    private final Parts parts;

    Cpu(Parts parts) {
        this.parts = parts;
    }

    final Observation read(Space space, long at, int size, Endian order) {
        Segment segment = parts.lookup.find(space, at);
        byte[] bytes = new byte[size];
        Status status = fits(segment, at, size) ? parts.endpoint.read(segment, at, bytes, false) : Status.REJECTED;
        return status == Status.OK ? Observation.ok(Lanes.value(bytes, order)) : Observation.of(status);
    }

    final Observation write(Space space, long at, int size, long value, Endian order) {
        Segment segment = parts.lookup.find(space, at);
        byte[] bytes = Lanes.bytes(value, size, order);
        return Observation.of(
                fits(segment, at, size) ? parts.endpoint.write(segment, at, bytes, false) : Status.REJECTED);
    }

    /** Whether an access ends in the segment in which it starts. */
    boolean fits(Segment segment, long at, int size) {
        return !Addresses.isBefore(segment.last() - at, size - 1);
    }
}
