package org.memtck.kit.avoid;

/** How careful a campaign is with the steps that a trigger matches. */
enum Caution {
    /** Hardly any of them differs: they are asked as usual. */
    NONE,
    /** Most of them agree: they are asked at the end of a scenario, where no step after them is lost. */
    LAST,
    /** Many of them differ: they are asked after those. */
    VERY_LAST,
    /** Each costs a start of the target, or a time limit. */
    NEVER;

    /** Steps are asked as usual if at most one in this many differs. */
    private static final long HARDLY_ANY = 64;
    /** Steps mostly agree if at most one in this many differs. */
    private static final long MANY = 4;

    /** Returns the caution for steps of which {@code agreed} agreed and {@code differed} differed. */
    static Caution of(long agreed, long differed) {
        if (agreed > HARDLY_ANY * differed) {
            return NONE;
        }
        return agreed > MANY * differed ? LAST : VERY_LAST;
    }
}
