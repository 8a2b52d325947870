package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.Arrays;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;

/** Single accesses that go wrong where a page ends, or where the range does (rules VIS-7 and VIS-9). */
final class StraddleFaults {
    private static final int PAGE = 0x1000;

    static final List<Fault> ALL = List.of(
            fault("page-crossing-refused", Rule.VIS_7)
                    .what("a read that crosses the end of a page is rejected")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Observation read(Region root, long at, int size, Endian order) {
                            return inFirstPage(at, size) < size
                                    ? Observation.rejected()
                                    : super.read(root, at, size, order);
                        }
                    }),
            fault("page-crossing-bytewise", Rule.VIS_7)
                    .what("an access to a device that crosses the end of a page becomes one callback a byte")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        List<Piece> pieces(Region region, long offset, long address, int size, boolean write) {
                            List<Piece> pieces = super.pieces(region, offset, address, size, write);
                            boolean cut = !pieces.isEmpty() && inFirstPage(address, size) < size;
                            return cut ? parts.cutter.row(offset, size, 1) : pieces;
                        }
                    }),
            fault("page-crossing-write-cut", Rule.VIS_7)
                    .what("of a write to RAM that crosses the end of a page only the part in the first page is kept")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeValue(Found found, Region region, long at, int size, long value, Endian order) {
                            int kept = inFirstPage(at, size);
                            if (region.kind != Kind.RAM || kept == size) {
                                return super.writeValue(found, region, at, size, value, order);
                            }
                            byte[] bytes = parts.lanes.guestBytes(value, size, order);
                            return writeRegion(found, region, at, Arrays.copyOf(bytes, kept));
                        }
                    }),
            fault("straddle-reads-hidden-memory", Rule.VIS_9)
                    .what("a read that goes on behind the end of a range of memory goes on in that memory")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Observation readAstride(Region region, Found found, long at, int size, Endian order) {
                            return region.kind.hasContent() && !callsBack(region, false)
                                    ? readWhole(region, found, at, size, order)
                                    : super.readAstride(region, found, at, size, order);
                        }
                    }),
            fault("straddle-writes-hidden-memory", Rule.VIS_9)
                    .what("a write that goes on behind the end of a range of memory goes on in that memory, and is"
                            + " said to be refused")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Observation writeAstride(Region region, Found found, long at, byte[] bytes) {
                            if (region.kind.hasContent() && !callsBack(region, true)) {
                                writeRegion(found, region, at, bytes);
                            }
                            return super.writeAstride(region, found, at, bytes);
                        }
                    }),
            fault("straddle-calls-beyond-range", Rule.VIS_9)
                    .what("a device of which an access shows the last bytes is called for the whole access")
                    .seenIn("QEMU 7.2")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Observation readAstride(Region region, Found found, long at, int size, Endian order) {
                            if (callsBack(region, false)) {
                                readRegion(region, found.offset(), at, size);
                            }
                            return super.readAstride(region, found, at, size, order);
                        }

                        @Override
                        Observation writeAstride(Region region, Found found, long at, byte[] bytes) {
                            return callsBack(region, true)
                                    ? Observation.of(writeRegion(found, region, at, bytes))
                                    : super.writeAstride(region, found, at, bytes);
                        }
                    }),
            fault("straddle-answers-zero", Rule.VIS_9)
                    .what("a read over several ranges is done, and zero")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Observation readAstride(Region region, Found found, long at, int size, Endian order) {
                            return Observation.ok(0);
                        }
                    }),
            fault("straddle-faults", Rule.VIS_9)
                    .what("a write over several ranges is a device error")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Observation writeAstride(Region region, Found found, long at, byte[] bytes) {
                            return Observation.of(Status.FAULT);
                        }
                    }),
            fault("straddle-signals-cut-eventfd", Rule.VIS_9)
                    .what("a write of which a part is seen signals an eventfd that listens to all of its bytes")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Observation writeAstride(Region region, Found found, long at, byte[] bytes) {
                            boolean taken = region.kind == Kind.MMIO
                                    && parts.gate.accepts(region.spec.valid(), found.offset(), at, bytes.length)
                                    && parts.eventfds.take(region, found.offset(), at, bytes);
                            return taken ? Observation.ok() : super.writeAstride(region, found, at, bytes);
                        }
                    }));

    private StraddleFaults() {}

    /** How many bytes of an access lie in the page in which it begins. */
    private static int inFirstPage(long address, int size) {
        return Math.min(size, PAGE - (int) (address & (PAGE - 1)));
    }
}
