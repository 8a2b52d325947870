package org.memtck.reference;

import org.jspecify.annotations.Nullable;

/**
 * The way of a search: the region it has come to, and how it came there.
 *
 * @param region the last region on the way
 * @param before the way to it, or null at the root
 */
record Way(Region region, @Nullable Way before) {
    /** Whether some region on the way is read-only. */
    boolean isReadOnly() {
        for (Way way = this; way != null; way = way.before) {
            if (way.region.readOnly) {
                return true;
            }
        }
        return false;
    }

    /** Whether the way to a region that is not ROM leads through one: whether that one is read-only then is unspecified. */
    boolean leadsThroughRom() {
        if (region.kind == Kind.ROM) {
            return false;
        }
        for (Way way = before; way != null; way = way.before) {
            if (way.region.kind == Kind.ROM) {
                return true;
            }
        }
        return false;
    }

    /** Whether the read-only attribute of some region on the way was ever set. */
    boolean hasChangedAttribute() {
        for (Way way = this; way != null; way = way.before) {
            if (way.region.attributeChanged) {
                return true;
            }
        }
        return false;
    }

    /** Whether the way leads to the region with this id through an alias. */
    boolean leadsThroughAliasTo(int id) {
        boolean reached = false;
        for (Way way = this; way != null; way = way.before) {
            if (reached && way.region.kind == Kind.ALIAS) {
                return true;
            }
            reached |= way.region.id == id;
        }
        return false;
    }
}
