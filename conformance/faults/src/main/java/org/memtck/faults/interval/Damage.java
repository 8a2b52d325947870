package org.memtck.faults.interval;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.memtck.spec.scenario.Range;

/** The windows of a space that are to be drawn anew, and why. */
class Damage {
    final List<Range> windows = new ArrayList<>();
    final Set<Cause> causes = EnumSet.noneOf(Cause.class);

    void add(Cause cause, Region region, Range window) {
        causes.add(cause);
        if (!windows.contains(window)) {
            windows.add(window);
        }
    }

    void clear() {
        windows.clear();
        causes.clear();
    }
}
