package org.memtck.faults.treewalk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.spec.limits.Limit;

/** Which regions are visible: those that some address of some space decodes to. */
class Presence {
    /** Each way down the tree has two ends at most. */
    private static final long MOST_RANGES = 2 * Limit.WAYS.most() + 1;

    final Parts parts;

    Presence(Parts parts) {
        this.parts = parts;
    }

    final boolean isVisible(Region region) {
        return visible().contains(region);
    }

    Set<Region> visible() {
        Set<Region> visible = new HashSet<>();
        roots().forEach(root -> collect(root, visible));
        return visible;
    }

    /** The roots of the spaces to look at. */
    List<Region> roots() {
        return parts.spaces.roots();
    }

    /** How the map of a space is read. */
    Walk walk() {
        return parts.walk;
    }

    private void collect(Region root, Set<Region> visible) {
        long at = 0;
        for (int i = 0; i < MOST_RANGES; i++) {
            Found found = walk().find(root, at);
            if (found.region() != null) {
                visible.add(found.region());
            }
            long last = Unsigned.max(at, found.last());
            if (last == -1) {
                return;
            }
            at = last + 1;
        }
    }
}
