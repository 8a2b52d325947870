package org.memtck.example.bus;

import java.util.Objects;
import org.memtck.spec.Api;

/**
 * Addresses that show consecutive bytes of one region.
 *
 * @param first the first address, unsigned
 * @param last the last address, unsigned, not below {@code first}
 * @param region the region
 * @param offset the region's offset that {@code first} shows, unsigned
 * @param readOnly whether guest writes are refused
 */
@Api
public record Segment(long first, long last, Region region, long offset, boolean readOnly) {
    /** The region's offset that an address of the segment shows. */
    public long offsetOf(long address) {
        return offset + (address - first);
    }

    /** The part between two addresses of the segment. */
    public Segment part(long from, long to) {
        return new Segment(from, to, region, offsetOf(from), readOnly);
    }

    /** What answers the accesses; there always is someone once the map is painted. */
    Responder responder() {
        return Objects.requireNonNull(region.responder());
    }

    Segment withReadOnly(boolean on) {
        return on == readOnly ? this : new Segment(first, last, region, offset, on);
    }

    /** Whether an access of that many bytes at an address of the segment stays within it. */
    boolean holds(long address, int size) {
        return !Unsigned.less(last - address, size - 1);
    }

    /** Whether the segment that follows this one shows what this one would show there. */
    boolean isContinuedBy(Segment next) {
        return next.region == region && next.readOnly == readOnly && next.offset == offsetOf(next.first);
    }

    Segment extendedTo(Segment next) {
        return new Segment(first, next.last, region, offset, readOnly);
    }
}
