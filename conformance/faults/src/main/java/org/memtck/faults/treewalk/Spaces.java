package org.memtck.faults.treewalk;

import java.util.List;

/** The open address spaces, each with its root. */
class Spaces {
    private final Names<Region> roots = new Names<>("space");

    void open(String space, Region root) {
        roots.put(space, root);
    }

    void close(String space) {
        roots.remove(space);
    }

    /** The roots of all that are open, in the order in which they were opened. */
    final List<Region> roots() {
        return roots.all();
    }

    Region root(String space) {
        return roots.get(space);
    }
}
