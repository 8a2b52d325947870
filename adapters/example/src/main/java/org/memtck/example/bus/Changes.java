package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.List;

/** Counts what becomes visible, so that maps know that they are old, and holds it back within transactions (TXN-1). */
final class Changes {
    private int depth;
    private long version;
    private final List<Region> heldBack = new ArrayList<>();

    /** A number that changes whenever the guest may see something else. */
    long version() {
        return version;
    }

    /** To be called before a region changes. */
    void before(Region region) {
        if (depth == 0) {
            version++;
        } else if (region.freeze()) {
            heldBack.add(region);
        }
    }

    /** To be called when a region was created. */
    void created(Region region) {
        if (depth > 0) {
            region.freezeAsNew();
            heldBack.add(region);
        }
    }

    void begin() {
        depth++;
    }

    void commit() {
        BusException.check(depth > 0, Problem.NO_TRANSACTION);
        depth--;
        if (depth == 0 && !heldBack.isEmpty()) {
            heldBack.forEach(Region::thaw);
            heldBack.clear();
            version++;
        }
    }
}
