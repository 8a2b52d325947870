package org.memtck.faults.treewalk;

import org.jspecify.annotations.Nullable;

/**
 * What a walk found at an offset of a region.
 *
 * @param region the leaf, or null if nothing is there
 * @param offset the leaf's offset
 * @param last the last offset, of the region where the walk began, up to which the walk would go the same way
 * @param readOnly whether some region on the way is read-only
 */
record Found(@Nullable Region region, long offset, long last, boolean readOnly) {
    static Found hole(long last) {
        return new Found(null, 0, last, false);
    }

    /** The same as seen from where offsets are greater by {@code shift}. */
    Found shifted(long shift) {
        return new Found(region, offset, last + shift, readOnly);
    }

    /** The same, known to hold no further than up to {@code end}. */
    Found until(long end) {
        return new Found(region, offset, Unsigned.min(last, end), readOnly);
    }

    boolean isHole() {
        return region == null;
    }

    /** Whether guest writes to memory are refused here. */
    boolean refusesWrites() {
        return readOnly || (region != null && region.kind == Kind.ROM);
    }
}
