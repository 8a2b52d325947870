package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;

/** Single accesses that go wrong where a page ends and the range does not (rule VIS-7). */
final class PageFaults {
    private static final int PAGE = 0x1000;

    private PageFaults() {}

    static List<Fault> all() {
        return List.of(crossingRefused(), crossingBytewise(), crossingWriteCut());
    }

    /** How many bytes of an access lie in the page in which it begins. */
    private static int inFirstPage(long address, int size) {
        return Math.min(size, PAGE - (int) (address & (PAGE - 1)));
    }

    private static Fault crossingRefused() {
        return TreeWalk.fault(
                "page-crossing-refused",
                Rule.VIS_7,
                "a read that crosses the end of a page is rejected",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Observation read(Region root, long at, int size, Endian order) {
                        return inFirstPage(at, size) < size
                                ? Observation.rejected()
                                : super.read(root, at, size, order);
                    }
                });
    }

    private static Fault crossingBytewise() {
        return TreeWalk.fault(
                "page-crossing-bytewise",
                Rule.VIS_7,
                "an access to a device that crosses the end of a page becomes one callback a byte",
                parts -> parts.port = new Port(parts) {
                    @Override
                    List<Piece> pieces(Region region, long offset, long address, int size, boolean write) {
                        List<Piece> pieces = super.pieces(region, offset, address, size, write);
                        boolean cut = !pieces.isEmpty() && inFirstPage(address, size) < size;
                        return cut ? parts.cutter.row(offset, size, 1) : pieces;
                    }
                });
    }

    private static Fault crossingWriteCut() {
        return TreeWalk.fault(
                "page-crossing-write-cut",
                Rule.VIS_7,
                "of a write to RAM that crosses the end of a page only the part in the first page is kept",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Status writeValue(Found found, Region region, long at, int size, long value, Endian order) {
                        int kept = inFirstPage(at, size);
                        if (region.kind != Kind.RAM || kept == size) {
                            return super.writeValue(found, region, at, size, value, order);
                        }
                        byte[] bytes = parts.lanes.guestBytes(value, size, order);
                        return writeRegion(found, region, at, Block.slice(bytes, 0, kept));
                    }
                });
    }
}
