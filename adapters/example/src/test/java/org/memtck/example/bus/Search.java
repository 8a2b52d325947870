package org.memtck.example.bus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search for what an address shows, one address at a time and down the tree: the opposite of how the bus works. */
final class Search {
    private Search() {}

    /** The one-byte segment at an address, or null in a hole. */
    static @Nullable Segment find(Region root, long address) {
        return find(root, address, address, false);
    }

    private static @Nullable Segment find(Region region, long offset, long address, boolean readOnly) {
        Shape shape = region.committed();
        if (!shape.enabled || !shape.size.contains(offset)) {
            return null;
        }
        boolean refusesWrites = readOnly || shape.readOnly;
        Region target = region.target();
        if (target != null) {
            long inTarget = offset + shape.aliasOffset;
            return Unsigned.less(inTarget, offset) ? null : find(target, inTarget, address, refusesWrites);
        }
        List<Placement> subregions = shape.backToFront();
        for (int i = subregions.size() - 1; i >= 0; i--) {
            Placement placement = subregions.get(i);
            Segment found = Unsigned.less(offset, placement.at())
                    ? null
                    : find(placement.region(), offset - placement.at(), address, refusesWrites);
            if (found != null) {
                return found;
            }
        }
        return region.responder() == null
                ? null
                : new Segment(address, address, region, offset, refusesWrites || region.kind() == Kind.ROM);
    }
}
