package org.memtck.faults.interval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The open address spaces by name. */
class Spaces {
    final Parts parts;
    private final Map<String, Space> spaces = new LinkedHashMap<>();

    Spaces(Parts parts) {
        this.parts = parts;
    }

    /** All that are open, the oldest first. */
    final List<Space> all() {
        return List.copyOf(spaces.values());
    }

    final Space get(String name) {
        Space space = spaces.get(name);
        if (space == null) {
            throw Refusal.error("there is no space " + name);
        }
        return space;
    }

    /** Within a transaction the new space shows nothing before the commit, as it may (rule TXN-1). */
    void open(String name, Region root) {
        if (spaces.containsKey(name)) {
            throw Refusal.error("the space " + name + " is open already");
        }
        Space space = make(name, root);
        spaces.put(name, space);
        parts.transaction.begin();
        space.damage.add(Cause.OPEN, root, Whereabouts.EVERYWHERE);
        parts.transaction.commit();
    }

    /** A new space: nothing is drawn yet. */
    Space make(String name, Region root) {
        return new Space(root, parts.map.get(), parts.tlb.get(), parts.damage.get());
    }

    void close(String name) {
        get(name);
        spaces.remove(name);
    }
}
