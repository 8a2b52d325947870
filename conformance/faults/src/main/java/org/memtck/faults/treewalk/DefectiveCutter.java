package org.memtck.faults.treewalk;

import java.util.List;
import java.util.Set;
import org.memtck.spec.scenario.AccessSizes;

/** Cuts accesses into callbacks with any defects. */
final class DefectiveCutter extends Cutter {
    private final Set<Defect> defects;

    DefectiveCutter(Set<Defect> defects) {
        this.defects = defects;
    }

    private boolean has(Defect defect) {
        return defects.contains(defect);
    }

    @Override
    List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
        boolean halved = write && size == 8 && impl.max() == 8 && impl.min() <= 4 && has(Defect.LONG_WRITE_HALVED);
        boolean unaligned = impl.unaligned() && !has(Defect.UNALIGNED_CALLBACKS_CUT);
        return super.cut(new AccessSizes(impl.min(), halved ? 4 : impl.max(), unaligned), offset, size, write);
    }

    @Override
    List<Piece> row(long offset, int size, int piece) {
        List<Piece> pieces = super.row(offset, size, piece);
        return has(Defect.PIECES_IN_ONE_PLACE)
                ? pieces.stream().map(each -> new Piece(offset, each.size())).toList()
                : pieces;
    }

    @Override
    List<Piece> widened(AccessSizes impl, long offset, int size) {
        return has(Defect.SMALL_READS_NOT_WIDENED)
                ? List.of(new Piece(offset, size))
                : super.widened(impl, offset, size);
    }

    @Override
    List<Piece> blocks(long offset, int size, int block) {
        List<Piece> blocks = super.blocks(offset, size, block);
        return has(Defect.SECOND_BLOCK_MISSING) ? blocks.subList(0, 1) : blocks;
    }
}
