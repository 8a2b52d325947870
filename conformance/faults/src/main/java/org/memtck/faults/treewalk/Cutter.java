package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.AccessSizes;

/** Cuts an access to a device into callbacks that its implementation handles. */
class Cutter {
    /** The callbacks of an access, in order; none if the implementation offers no way to do it. */
    List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
        if (size < impl.min()) {
            return write ? List.of() : widened(impl, offset, size);
        }
        int piece = impl.clamp(size);
        if (impl.unaligned() || isAligned(offset, piece)) {
            return row(offset, size, piece);
        }
        return write ? exact(impl, offset, size) : blocks(offset, size, piece);
    }

    static boolean isAligned(long offset, int size) {
        return (offset & (size - 1)) == 0;
    }

    /** Pieces of one size, side by side from the offset on. */
    List<Piece> row(long offset, int size, int piece) {
        List<Piece> pieces = new ArrayList<>();
        for (int done = 0; done < size; done += piece) {
            pieces.add(new Piece(offset + done, piece));
        }
        return pieces;
    }

    /** A read of less than the implementation's smallest size. */
    List<Piece> widened(AccessSizes impl, long offset, int size) {
        List<Piece> blocks = blocks(offset, size, impl.min());
        return impl.unaligned() && blocks.size() > 1 ? List.of(new Piece(offset, impl.min())) : blocks;
    }

    /** The aligned blocks that hold the addressed bytes. */
    List<Piece> blocks(long offset, int size, int block) {
        long into = offset & (block - 1);
        int span = (int) into + size;
        return row(offset - into, span, block);
    }

    /** The largest aligned pieces that hold just the addressed bytes; none if they would be too small. */
    List<Piece> exact(AccessSizes impl, long offset, int size) {
        List<Piece> pieces = new ArrayList<>();
        for (int done = 0; done < size; ) {
            int piece = largest(offset + done, size - done, impl.max());
            if (piece < impl.min()) {
                return List.of();
            }
            pieces.add(new Piece(offset + done, piece));
            done += piece;
        }
        return pieces;
    }

    /** The largest aligned piece at an offset that is no longer than {@code rest} and {@code most}. */
    static int largest(long offset, int rest, int most) {
        int piece = most;
        while (piece > rest || !isAligned(offset, piece)) {
            piece /= 2;
        }
        return piece;
    }
}
