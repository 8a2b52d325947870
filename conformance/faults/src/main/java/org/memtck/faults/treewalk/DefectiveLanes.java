package org.memtck.faults.treewalk;

import java.util.Set;
import org.memtck.spec.scenario.Endian;

/** Values that are made of bytes in the wrong order. */
final class DefectiveLanes extends Lanes {
    private final Set<Defect> defects;

    DefectiveLanes(Set<Defect> defects) {
        this.defects = defects;
    }

    @Override
    long guestValue(byte[] bytes, Endian order) {
        long value = super.guestValue(bytes, order);
        boolean halves = bytes.length == 8 && order == Endian.BIG && defects.contains(Defect.LONG_ORDER_BY_HALVES);
        return halves ? Long.rotateLeft(value, Integer.SIZE) : value;
    }

    @Override
    void fromDevice(long value, Piece piece, Endian order, long offset, byte[] into) {
        boolean little = piece.size() == 4 && defects.contains(Defect.BIG_READ_AS_LITTLE);
        super.fromDevice(value, piece, little ? Endian.LITTLE : order, offset, into);
    }
}
