package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.Api;

/**
 * The owner of regions. References to it are counted: its creator holds one, each place in a map that shows one of its
 * regions, and each use of one (rules LIFE-1 to LIFE-3). Without any it dies.
 */
@Api
public final class Owner {
    private final String name;
    private final List<Region> regions = new ArrayList<>();
    private int references = 1;
    private boolean hasCreator = true;

    Owner(String name) {
        this.name = name;
    }

    /** The name that it was given. */
    public String name() {
        return name;
    }

    List<Region> regions() {
        return regions;
    }

    void take() {
        references++;
    }

    void drop() {
        references--;
    }

    /** Refuses if the creator has dropped its reference: then nothing is given to the owner any more. */
    public void checkHeld() {
        BusException.check(hasCreator, Problem.OWNER_WAS_LEFT);
    }

    /** Drops the creator's reference. */
    void leave() {
        checkHeld();
        hasCreator = false;
        drop();
    }

    boolean isForgotten() {
        return references == 0;
    }
}
