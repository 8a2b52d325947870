package org.memtck.faults.treewalk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.Device.Response;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Endian;

/** Callbacks with any defects in their values, offsets and results. */
final class DefectivePort extends Port {
    private static final int PAGE = 0x1000;

    private final Set<Defect> defects;
    private long guestValue;
    private int guestSize;
    /** The byte order of the write that the guest is doing, or null if it does none. */
    private @Nullable Endian guestOrder;

    DefectivePort(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    private boolean has(Defect defect) {
        return defects.contains(defect);
    }

    /** A guest begins to write a value. */
    void guestWrites(long value, int size, Endian order) {
        guestValue = value;
        guestSize = size;
        guestOrder = order;
    }

    /** The write is over; what is late has lost what was above its size. */
    void guestHasWritten() {
        guestOrder = null;
    }

    @Override
    List<Piece> pieces(Region region, long offset, long address, int size, boolean write) {
        List<Piece> pieces = super.pieces(region, offset, address, size, write);
        boolean crosses = size > 1 && (address & (PAGE - 1)) + size > PAGE;
        return crosses && !pieces.isEmpty() && has(Defect.PAGE_CROSSING_BYTEWISE)
                ? parts.cutter.row(offset, size, 1)
                : pieces;
    }

    @Override
    Response writeCallback(Region region, Piece piece, long address, long value) {
        boolean atAddress = piece.size() == 1 && has(Defect.BYTE_WRITES_AT_ADDRESS);
        Piece place = atAddress ? new Piece(address, 1) : piece;
        return super.writeCallback(region, place, address, isUncut(region, piece) ? guestValue : value);
    }

    /** Whether a callback has all of the guest's value to give. */
    private boolean isUncut(Region region, Piece piece) {
        return has(Defect.WRITTEN_VALUE_NOT_CUT) && guestOrder == region.spec.endian() && guestSize == piece.size();
    }

    @Override
    Status combine(Status before, Response response) {
        Status status = super.combine(before, response);
        return !response.error() && has(Defect.LAST_RESULT_WINS) ? Status.OK : status;
    }
}
