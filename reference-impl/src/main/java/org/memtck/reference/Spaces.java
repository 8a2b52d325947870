package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;

/** The open address spaces: their names and roots. */
final class Spaces {
    private final List<Space> spaces = new ArrayList<>();

    /**
     * An address space.
     *
     * @param root the id of the region that it shows from address zero on
     * @param openedIn the number of the transaction in which it was opened, 0 for none
     */
    record Space(String name, int root, int openedIn) {}

    void open(String name, int root, int transaction) throws Misuse {
        for (Space space : spaces) {
            if (space.name().equals(name)) {
                throw Misuse.error("the space " + name + " is open already");
            }
        }
        spaces.add(new Space(name, root, transaction));
    }

    void close(Space space) {
        spaces.remove(space);
    }

    Space get(String name) throws Misuse {
        for (Space space : spaces) {
            if (space.name().equals(name)) {
                return space;
            }
        }
        throw Misuse.error("there is no space " + name);
    }

    /** All that are open. */
    List<Space> all() {
        return spaces;
    }
}
