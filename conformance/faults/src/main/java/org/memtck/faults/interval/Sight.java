package org.memtck.faults.interval;

import org.memtck.spec.scenario.Range;

/**
 * A part of a region as a space would show it if nothing were in front of it.
 *
 * @param region the region, of any kind
 * @param first the first offset in the region that is seen, unsigned
 * @param last the last offset that is seen, unsigned
 * @param shift the address at which the region's offset zero would be, modulo 2^64
 * @param readOnly whether something on the way, the region included, is read-only
 */
record Sight(Region region, long first, long last, long shift, boolean readOnly) {
    /** The addresses. */
    Range window() {
        return new Range(first + shift, last + shift);
    }

    /** The segment that the region shows. */
    Segment segment() {
        return new Segment(first + shift, last + shift, region, first, readOnly || region.kind == Kind.ROM);
    }
}
