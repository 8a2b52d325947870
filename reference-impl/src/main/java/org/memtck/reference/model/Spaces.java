package org.memtck.reference.model;

import java.util.ArrayList;
import java.util.List;

/** The open address spaces: their names and roots. */
public final class Spaces {
    private final List<Space> spaces = new ArrayList<>();

    /** Checks that no open space has this name. */
    public void requireFresh(String name) throws Misuse {
        for (Space space : spaces) {
            if (space.name().equals(name)) {
                throw Misuse.error("the space " + name + " is open already");
            }
        }
    }

    public void open(String name, int root, int transaction) {
        spaces.add(new Space(name, root, transaction));
    }

    public void close(Space space) {
        spaces.remove(space);
    }

    public Space get(String name) throws Misuse {
        for (Space space : spaces) {
            if (space.name().equals(name)) {
                return space;
            }
        }
        throw Misuse.error("there is no space " + name);
    }

    /** All that are open. */
    public List<Space> all() {
        return spaces;
    }
}
