package org.memtck.faults.treewalk;

import java.util.Set;

/**
 * Lets the leaf win that has the highest priority, where the higher one of its own and those of the containers around it
 * counts.
 */
final class FlatPriorityWalk extends DefectiveWalk {
    private static final int NONE = Integer.MIN_VALUE;

    /** The priority that what was found last has by itself and by all between it and where the walk stands now. */
    private int reached = NONE;

    FlatPriorityWalk(Set<Defect> defects) {
        super(defects);
    }

    @Override
    Found amongSubregions(Region container, long at, long last, boolean readOnly) {
        Found best = Found.hole(last);
        boolean claimed = false;
        int highest = NONE;
        for (Region sub : candidates(container)) {
            reached = NONE;
            Found found = look(sub, at, best.last(), readOnly);
            int priority = Math.max(reached, sub.visible.priority);
            boolean claims = !found.isHole() || hides(sub, at);
            if (claims && (!claimed || priority > highest)) {
                best = found;
                claimed = true;
                highest = priority;
            } else {
                best = best.until(found.last());
            }
        }
        reached = highest;
        return best;
    }

    private boolean hides(Region sub, long at) {
        return isShown(sub) && covers(sub, at) && !isTransparent(sub);
    }
}
