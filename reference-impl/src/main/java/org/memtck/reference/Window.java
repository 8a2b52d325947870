package org.memtck.reference;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** An open host window: on memory itself (rule PIN-1), or a copy of what a device showed or is to get (rule PIN-2). */
final class Window {
    final Spaces.Space space;
    /** The first address that it shows. */
    final long at;

    final Region region;
    /** The offset in the region that the first address shows. */
    final long offset;

    final int length;
    final boolean write;
    /** The bytes of a copy; null if the window is the memory itself. */
    final byte @Nullable [] copy;
    /** Which bytes of a copy are known. */
    final BitSet known = new BitSet();

    Window(Spaces.Space space, long at, Region region, long offset, int length, boolean write, boolean copied) {
        this.space = space;
        this.at = at;
        this.region = region;
        this.offset = offset;
        this.length = length;
        this.write = write;
        this.copy = copied ? new byte[length] : null;
    }

    /** Whether these bytes lie within the window. */
    boolean holds(long first, int bytes) {
        return Long.compareUnsigned(first, length) <= 0 && bytes <= length - (int) first;
    }
}
