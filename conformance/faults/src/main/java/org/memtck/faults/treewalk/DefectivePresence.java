package org.memtck.faults.treewalk;

import java.util.Set;

/** Does not see that a region is visible through an alias. */
final class DefectivePresence extends Presence {
    private final Walk walk;

    DefectivePresence(Parts parts, Set<Defect> defects) {
        super(parts);
        this.walk = new DefectiveWalk(defects) {
            @Override
            Found throughAlias(Region alias, long at, long last, boolean readOnly) {
                return Found.hole(last);
            }
        };
    }

    @Override
    Walk walk() {
        return walk;
    }
}
