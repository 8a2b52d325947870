package org.memtck.example.bus;

import org.memtck.spec.scenario.AccessSizes;

/** Where an access to a device is cut into callbacks (rules IMPL-1 to IMPL-6). Sizes and distances are in bytes. */
final class Cut {
    private static final int LARGEST = 8;

    private Cut() {}

    static boolean isAligned(long offset, int size) {
        return (offset & (size - 1)) == 0;
    }

    /**
     * How far before the access the first callback of a read starts. From there on follow callbacks of
     * {@code impl.clamp(size)} until the access is covered. They are aligned unless the implementation is free of
     * alignment; even then a read that is widened (IMPL-3) takes the aligned block if that one covers it.
     */
    static int lead(long offset, int size, AccessSizes impl) {
        int piece = impl.clamp(size);
        int lead = (int) offset & (piece - 1);
        boolean covered = size < piece && lead + size <= piece;
        return impl.unaligned() && !covered ? 0 : lead;
    }

    /**
     * The size of the first callback of a write: the largest one that is aligned, unless the implementation is free of
     * alignment, and that touches nothing else. It is below {@code impl.min} where an exact cut does not exist.
     */
    static int writePiece(long offset, int left, AccessSizes impl) {
        int aligned = impl.unaligned() ? LARGEST : alignment(offset);
        return Math.min(Math.min(Integer.highestOneBit(left), impl.max()), aligned);
    }

    /** Whether a write can be cut to its exact bytes. Where it cannot, rule IMPL-5, this bus refuses it. */
    static boolean isExact(long offset, int size, AccessSizes impl) {
        int piece;
        for (int at = 0; at < size; at += piece) {
            piece = writePiece(offset + at, size - at, impl);
            if (piece < impl.min()) {
                return false;
            }
        }
        return true;
    }

    /** The size of the next access of a block: the largest aligned one that the device may accept (rule BLK-2). */
    static int blockPiece(long offset, int left, AccessSizes valid) {
        return Math.min(Math.min(Integer.highestOneBit(left), valid.max()), alignment(offset));
    }

    /** The largest access size that the offset is a multiple of. */
    private static int alignment(long offset) {
        return (int) Long.lowestOneBit(offset | LARGEST);
    }
}
