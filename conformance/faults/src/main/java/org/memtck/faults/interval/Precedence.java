package org.memtck.faults.interval;

import java.util.Comparator;

/** Which of two subregions of one container is in front: it comes first. */
class Precedence implements Comparator<Region> {
    @Override
    public int compare(Region one, Region other) {
        int byPriority = Integer.compare(other.priority, one.priority);
        return byPriority == 0 ? compareEquals(one, other) : byPriority;
    }

    /** Of equal priorities the one that came last is in front. */
    int compareEquals(Region one, Region other) {
        return Long.compare(other.stamp, one.stamp);
    }
}
