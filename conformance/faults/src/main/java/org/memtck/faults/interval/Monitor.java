package org.memtck.faults.interval;

import java.util.List;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;

/** The questions for the map. */
final class Monitor {
    private final Parts parts;

    Monitor(Parts parts) {
        this.parts = parts;
    }

    Observation flatView(Space space) {
        return Observation.ranges(space.map.all().stream().map(Monitor::range).toList());
    }

    Observation find(Space space, long at) {
        Segment segment = parts.lookup.find(space, at);
        return segment.isHole()
                ? Observation.rejected()
                : Observation.ranges(List.of(
                        range(new Segment(at, at, segment.region(), segment.offsetOf(at), segment.readOnly()))));
    }

    private static MappedRange range(Segment segment) {
        return new MappedRange(
                segment.first(),
                segment.last(),
                String.valueOf(segment.region()),
                segment.offset(),
                segment.readOnly());
    }
}
