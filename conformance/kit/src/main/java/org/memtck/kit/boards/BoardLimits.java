package org.memtck.kit.boards;

/** The bounds of a dump. The largest real ones are far below them. */
final class BoardLimits {
    /** The longest dump, in characters. */
    static final int TEXT = 16 << 20;

    /** The longest line, in characters. */
    static final int LINE = 1024;

    /** The most regions in all trees together. */
    static final int REGIONS = 100_000;

    /** The most ranges in all flat views together. */
    static final int RANGES = 100_000;

    /** How deep a printed tree may be. */
    static final int TREE_DEPTH = 64;

    /** How many containers and aliases may lie between a space and what it shows. */
    static final int PATH = 256;

    /** How many containers and aliases may be nested, visible or not. */
    static final int NESTING = 512;

    /** The most steps to work out all spaces: regions, ways to them, and ranges that may show them. */
    static final long WORK = 10_000_000;

    private BoardLimits() {}
}
