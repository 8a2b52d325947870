package org.memtck.spec.limits;

import org.memtck.spec.Api;

/**
 * A bound of a scenario. What an operation would exceed is known before it is done; it is not done then, and answered with
 * {@link #message}. The longest line, the longest name, the largest block and the most operations are bounds of the language,
 * see {@link org.memtck.spec.scenario.Limits}: a text beyond them is no scenario.
 */
@Api
public enum Limit {
    /** Regions made, destroyed ones included. */
    REGIONS(1 << 17, "regions"),
    /** Regions on the longest way down through containers and aliases, both ends included. */
    NESTING(256, "levels of containers and aliases"),
    /** Ways from one region down to itself and all below it: one more for every alias that shows the same once more. */
    WAYS(1 << 18, "ways from one region to those below it"),
    /** Spaces opened, closed ones included. */
    SPACES(256, "spaces"),
    /** Owners made. */
    OWNERS(1024, "owners"),
    /** Regions of RAM in files. */
    FILES(256, "files"),
    /** Transactions open within each other. */
    TRANSACTIONS(256, "levels of transaction"),
    /** Host windows open at once. */
    WINDOWS(64, "host windows at once"),
    /** Eventfds attached and not taken off. */
    EVENTFDS(256, "eventfds at once"),
    /** Entries of IOMMU regions that are set. */
    TRANSLATIONS(4096, "entries of IOMMU regions"),
    /** Ranges that are coalesced. */
    ZONES(4096, "coalesced ranges"),
    /** Uses of regions that have not ended. */
    USES(4096, "uses of regions at once"),
    /** Pages of 4,096 bytes that are written to, of spaces, regions and windows. */
    PAGES(1 << 16, "pages that are written to"),
    /** Bytes of all blocks, fills, looks and windows together. */
    BYTES(1 << 28, "bytes in blocks"),
    /** Steps that the reference spends on one map, or on the limits themselves. */
    WORK(1 << 24, "steps to work out a map");

    private final long most;
    private final String what;

    Limit(long most, String what) {
        this.most = most;
        this.what = what;
    }

    /** The largest number that is within the limit. */
    public long most() {
        return most;
    }

    /** What is counted, in the plural. */
    public String what() {
        return what;
    }

    /** How an operation that would exceed the limit is answered, as the message of an error. */
    public String message() {
        return "outside the limits: more than " + most + " " + what;
    }
}
