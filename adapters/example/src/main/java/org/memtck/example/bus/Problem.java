package org.memtck.example.bus;

import org.memtck.spec.Api;

/** What the bus refuses to do. A refused change changes nothing. */
@Api
public enum Problem {
    /** A region has one place at most. */
    PLACED_TWICE("the region has a place already"),
    /** A region cannot lie within itself. */
    WITHIN_ITSELF("the region would lie within itself"),
    /** A region without a place cannot be removed from it. */
    NOTHING_TO_REMOVE("the region is in no container"),
    /** A region without a place cannot be moved. */
    NOTHING_TO_MOVE("the region is in no container"),
    /** RAM and ROM keep their size. */
    FIXED_SIZE("the region keeps its size"),
    /** Only an alias has an offset. */
    NO_ALIAS("the region is no alias"),
    /** An alias would show itself. */
    ALIAS_LOOP("an alias would show itself"),
    /** An alias is a window, not a container. */
    ALIAS_TAKES_NOTHING("an alias takes no subregions"),
    /** There is no transaction to commit. */
    NO_TRANSACTION("there is no transaction"),
    /** There are no bytes to fill. */
    NO_CONTENT("the region holds no such bytes"),
    /** Aliases of aliases have multiplied beyond what can be compiled. */
    MAP_TOO_LARGE("the map is too large");

    private final String text;

    Problem(String text) {
        this.text = text;
    }

    /** One sentence for people, without its full stop. */
    public String text() {
        return text;
    }
}
