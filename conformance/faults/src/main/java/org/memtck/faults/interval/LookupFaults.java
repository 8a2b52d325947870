package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.Comparator;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Addresses that are looked up wrongly in a correct map. */
final class LookupFaults {
    static final List<Fault> ALL = List.of(
            fault("lookup-misses-last-byte", Rule.VIS_1)
                    .what("the last byte of a segment is a hole")
                    .with(parts -> parts.lookup = new Lookup() {
                        @Override
                        Segment search(Space space, long address) {
                            Segment segment = super.search(space, address);
                            return address == segment.last() ? Segment.hole(address, address) : segment;
                        }
                    }),
            fault("lookup-misses-first-byte", Rule.VIS_1)
                    .what("the first byte of a segment that begins where another one ends belongs to the other one")
                    .with(parts -> parts.lookup = new Lookup() {
                        @Override
                        Segment search(Space space, long address) {
                            Segment segment = super.search(space, address);
                            Segment left = space.map.at(address == 0 ? 0 : address - 1);
                            boolean isSeam = segment.first() == address && !segment.isHole() && !left.isHole();
                            return isSeam ? left.part(left.first(), address) : segment;
                        }
                    }),
            fault("lookup-end-overflows", Rule.VIS_4)
                    .what("a segment up to 2^64 - 1 is never found, since its end is taken to be 0")
                    .seenIn("QEMU, 7de690e8 in a fork")
                    .with(parts -> parts.lookup = new Lookup() {
                        @Override
                        Segment search(Space space, long address) {
                            Segment segment = super.search(space, address);
                            return segment.last() == Addresses.LAST
                                    ? Segment.hole(segment.first(), segment.last())
                                    : segment;
                        }
                    }),
            fault("lookup-signed", Rule.VIS_4)
                    .what("the segment that starts last up to an address is looked up among signed numbers")
                    .with(parts -> parts.lookup = new Lookup() {
                        @Override
                        Segment search(Space space, long address) {
                            return space.map.all().stream()
                                    .filter(segment -> segment.first() <= address)
                                    .max(Comparator.comparingLong(Segment::first))
                                    .filter(segment -> segment.holds(address))
                                    .orElse(Segment.hole(address, address));
                        }
                    }),
            fault("lookup-32-bits-of-blocks", Rule.VIS_4)
                    .what("the upper half of the address of a block is lost where its segments are looked up")
                    .seenIn("Unicorn d9d2c4e5")
                    .with(parts -> parts.dma = new Dma(parts) {
                        @Override
                        Segment next(Space space, long address) {
                            long low = address & 0xffff_ffffL;
                            Segment segment = super.next(space, low);
                            return SegmentFaults.shifted(segment.part(low, segment.last()), address - low);
                        }
                    }));

    private LookupFaults() {}
}
