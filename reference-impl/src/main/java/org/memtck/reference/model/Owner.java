package org.memtck.reference.model;

import java.util.ArrayList;
import java.util.List;

/** An owner of regions: what keeps it alive, apart from the visibility of its regions. */
public final class Owner {
    public final String name;
    /** The ids of its regions that were not destroyed, in the order of their creation (rule LIFE-1). */
    public final List<Integer> regions = new ArrayList<>();

    public boolean hasCreator = true;
    public boolean dead;
    /** How often its regions are in use: by a reference or a window (rule LIFE-3). */
    public int uses;

    public Owner(String name) {
        this.name = name;
    }

    /** Whether only the visibility of a region can still keep it alive (rule LIFE-2). */
    public boolean dependsOnVisibility() {
        return !dead && !hasCreator && uses == 0;
    }

    /** Whether its creator has let go of it, and it is alive. */
    public boolean isOrphan() {
        return !dead && !hasCreator;
    }
}
