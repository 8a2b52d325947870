package org.memtck.kit.avoid;

/** How careful a campaign is with the steps that a trigger matches. */
enum Caution {
    /** Hardly any of them differs: they are asked as ever. */
    NONE,
    /** Most of them agree: they are asked at the end of a scenario, where no step after them is lost. */
    LAST,
    /** Many of them differ: they are asked after those. */
    VERY_LAST,
    /** Each costs a start of the target, or a time limit. */
    NEVER;

    /** No more than one in so many differs where steps are asked as ever. */
    private static final long HARDLY_ANY = 64;
    /** No more than one in so many differs where most agree. */
    private static final long MANY = 4;

    /** What is due to steps of which so many agreed and so many differed. */
    static Caution of(long agreed, long differed) {
        if (agreed > HARDLY_ANY * differed) {
            return NONE;
        }
        return agreed > MANY * differed ? LAST : VERY_LAST;
    }
}
