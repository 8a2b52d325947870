package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.List;

/** Whom regions belong to. */
final class Owner {
    final String name;
    /** Its regions, those that were destroyed excluded. */
    final List<Region> regions = new ArrayList<>();
    /** Whether its creator still refers to it. */
    boolean held = true;

    Owner(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
