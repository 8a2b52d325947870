package org.memtck.faults.treewalk;

import java.util.HashSet;
import java.util.Set;

/** A correct walk that remembers the way to what it found. */
final class AliasSense extends Walk {
    private boolean throughAlias;
    private final Set<Region> way = new HashSet<>();

    @Override
    Found find(Region root, long address) {
        throughAlias = false;
        way.clear();
        return super.find(root, address);
    }

    @Override
    Found within(Region region, long at, long last, boolean inherited) {
        Found found = super.within(region, at, last, inherited);
        if (!found.isHole()) {
            way.add(region);
            throughAlias |= region.kind == Kind.ALIAS;
        }
        return found;
    }

    /** Whether what was found last was found through an alias. */
    boolean wentThroughAlias() {
        return throughAlias;
    }

    /** The regions on the way to what was found last, itself included. */
    Set<Region> way() {
        return way;
    }

    /** A correct walk in the place of the one that these parts have. */
    static AliasSense in(Parts parts) {
        AliasSense sense = new AliasSense();
        parts.walk = sense;
        return sense;
    }
}
