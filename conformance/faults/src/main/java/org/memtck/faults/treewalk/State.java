package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** What may change about a region. While a transaction changes a region it has two: the old one and the new one. */
final class State {
    Size size;
    boolean enabled = true;
    boolean readOnly;
    /** Where an alias starts in its target. */
    long offset;

    /** Where the region is mapped, or null if it is nowhere. */
    @Nullable
    Region container;

    /** The offset in the container. */
    long at;

    int priority;
    /** The subregions, the one that wins first. */
    final List<Region> subregions = new ArrayList<>();

    private State(Size size) {
        this.size = size;
    }

    /** The state of a new region: enabled, writable, nowhere. */
    static State of(RegionSpec spec) {
        State state = new State(spec.size());
        state.offset = spec instanceof RegionSpec.Alias alias ? alias.offset() : 0;
        return state;
    }

    State copy() {
        State copy = new State(size);
        copy.enabled = enabled;
        copy.readOnly = readOnly;
        copy.offset = offset;
        copy.container = container;
        copy.at = at;
        copy.priority = priority;
        copy.subregions.addAll(subregions);
        return copy;
    }
}
