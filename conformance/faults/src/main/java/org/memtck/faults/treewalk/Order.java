package org.memtck.faults.treewalk;

import java.util.List;

/** The order of the subregions of a container: the one that wins comes first. */
class Order {
    /** Where a region goes that becomes the last one added: before all of its priority and below. */
    int index(List<Region> siblings, State added) {
        int index = 0;
        while (index < siblings.size() && staysAhead(siblings.get(index).next, added)) {
            index++;
        }
        return index;
    }

    /** Whether one that is there wins against one that is added. */
    boolean staysAhead(State present, State added) {
        return present.priority > added.priority;
    }
}
