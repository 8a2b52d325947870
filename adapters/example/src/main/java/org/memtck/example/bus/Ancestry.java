package org.memtck.example.bus;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the tree a tree, and the aliases free of loops. Nothing here is recursive: trees may be deep. */
final class Ancestry {
    private Ancestry() {}

    /** Whether a region is the container or one that the container lies in. */
    static boolean isOnPath(Region region, Region container) {
        for (Region each = container; each != null; each = each.container()) {
            if (each == region) {
                return true;
            }
        }
        return false;
    }

    /** Whether the container shows through the region: lies within it, or within what its aliases show (ALIAS-7). */
    static boolean shows(Region region, Region container) {
        if (isLeaf(region)) {
            return region == container;
        }
        Deque<Region> pending = new ArrayDeque<>();
        Set<Region> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        visit(region, pending, seen);
        while (!pending.isEmpty()) {
            Region each = pending.pop();
            if (each == container) {
                return true;
            }
            visit(each.target(), pending, seen);
            each.shape().backToFront().forEach(placement -> visit(placement.region(), pending, seen));
        }
        return false;
    }

    private static boolean isLeaf(Region region) {
        return region.target() == null && region.shape().backToFront().isEmpty();
    }

    private static void visit(@Nullable Region region, Deque<Region> pending, Set<Region> seen) {
        if (region != null && seen.add(region)) {
            pending.push(region);
        }
    }
}
