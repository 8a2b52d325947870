package org.memtck.faults.treewalk;

import java.util.Set;

/** An order with any defects in how priorities are compared. */
final class DefectiveOrder extends Order {
    private final Set<Defect> defects;

    DefectiveOrder(Set<Defect> defects) {
        this.defects = defects;
    }

    @Override
    boolean staysAhead(State present, State added) {
        int first = priority(present);
        int second = priority(added);
        if (first == second && defects.contains(Defect.EQUALS_BY_ADDRESS)) {
            return Unsigned.less(present.at, added.at);
        }
        boolean sameStart = present.at == added.at && first != second;
        return (sameStart && defects.contains(Defect.SAME_START_FIRST_WINS)) || first > second;
    }

    private int priority(State state) {
        return defects.contains(Defect.NEGATIVE_PRIORITY_IS_ZERO) ? Math.max(0, state.priority) : state.priority;
    }
}
