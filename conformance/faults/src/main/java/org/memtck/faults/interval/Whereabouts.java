package org.memtck.faults.interval;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Range;

/** In which windows of a space a region is seen, or would be if nothing were in front of it. */
class Whereabouts {
    static final Range EVERYWHERE = new Range(0, Addresses.LAST);

    private final Parts parts;
    private final Steps steps = new Steps();

    Whereabouts(Parts parts) {
        this.parts = parts;
    }

    List<Range> of(Space space, Region region) {
        List<Range> windows = new ArrayList<>();
        Sight root = parts.perspective.root(space.root, EVERYWHERE);
        steps.restart();
        if (root != null) {
            look(root, region, 0, windows);
        }
        return windows;
    }

    /** No region is seen through itself. */
    private void look(Sight sight, Region region, int aliases, List<Range> windows) {
        steps.take();
        int through = sight.region().target == null ? aliases : aliases + 1;
        if (sight.region() == region) {
            windows.add(sight.window());
        } else if (looksThrough(through)) {
            parts.perspective.below(sight).forEach(below -> look(below, region, through, windows));
        }
    }

    /** Whether regions are looked for where they are seen through {@code aliases} aliases. */
    boolean looksThrough(int aliases) {
        return true;
    }
}
