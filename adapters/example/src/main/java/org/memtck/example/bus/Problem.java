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
    /** What has content keeps its size. */
    FIXED_SIZE("the region keeps its size"),
    /** Only an alias has an offset. */
    NO_ALIAS("the region is no alias"),
    /** An alias would show itself. */
    ALIAS_LOOP("an alias would show itself"),
    /** An alias is a window, not a container. */
    ALIAS_TAKES_NOTHING("an alias takes no subregions"),
    /** There is no transaction to commit. */
    NO_TRANSACTION("there is no transaction"),
    /** Only resizeable RAM has a used size. */
    NOT_RESIZEABLE("the region is no resizeable RAM"),
    /** Only a ROM device has a ROM mode. */
    NO_ROM_DEVICE("the region is no ROM device"),
    /** Only an IOMMU region translates. */
    NO_IOMMU("the region is no IOMMU"),
    /** No granule of the IOMMU region starts there. */
    NO_GRANULE("no granule starts there"),
    /** An IOMMU region would translate into a space that is gone. */
    SPACE_IN_USE("an IOMMU translates into the space"),
    /** Only RAM is logged. */
    LOG_NEEDS_RAM("the region is no RAM"),
    /** There are fewer clients. */
    NO_CLIENT("there is no such client"),
    /** Only writes to a device can wait. */
    NOTHING_TO_COALESCE("the region is no device"),
    /** Only a device can have an eventfd. */
    EVENTFD_NEEDS_DEVICE("the region is no device"),
    /** A write could match two eventfds. */
    EVENTFD_CLASH("another eventfd could match the same write"),
    /** No access ends at a container or an alias. */
    NEVER_IN_USE("the region is never in use"),
    /** Nothing has marked the region as in use. */
    NOT_IN_USE("the region is not in use"),
    /** An owner has one creator. */
    OWNER_WAS_LEFT("the creator has left the owner already"),
    /** Somebody may still access the region. */
    MAY_BE_IN_USE("the region may be in use"),
    /** The region belongs to the machine. */
    NO_OWNER("the region has no owner"),
    /** A window for reading takes no bytes. */
    READ_WINDOW("the window is for reading"),
    /** The window is shorter. */
    OUTSIDE_WINDOW("the window holds no such bytes"),
    /** An attribute is for bytes of the region. */
    PAST_THE_END("the range reaches past the end of the region"),
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
