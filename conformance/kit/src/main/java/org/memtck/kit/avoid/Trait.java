package org.memtck.kit.avoid;

/**
 * What a step may be described by. Each trait has some bits of a number, so that a description fits into one: zero bits
 * say that the trait does not apply.
 */
enum Trait {
    OPERATION(0, 6),
    /** Of an access: 1, 2, 4 or 8 bytes as 1 to 4; a block by its length: none, up to 8, more. */
    SIZE(6, 3),
    ALIGNMENT(9, 2),
    /** The byte order of the guest. */
    ORDER(11, 2),
    /** Whether something is switched on or off. */
    SWITCH(13, 2),
    /** The kind of region that is created, changed or shown. */
    SUBJECT(15, 4),
    /** The size of that region. */
    EXTENT(19, 3),
    PRIORITY(22, 3),
    /** Whether the offset or address is zero, small or beyond 2^32. */
    PLACE(25, 2),
    TRANSACTION(27, 2),
    /** Whether some space is open. */
    SPACES(29, 2),
    /** Whether an alias shows its target from the beginning or from further on. */
    OFFSET(31, 2);

    /** The traits that an operation has by itself, whatever was done before it. */
    static final long OWN = OPERATION.mask() | SIZE.mask() | ALIGNMENT.mask() | ORDER.mask() | SWITCH.mask();

    private final int start;
    private final int width;

    Trait(int start, int width) {
        this.start = start;
        this.width = width;
    }

    /** The bits of the trait. */
    long mask() {
        return ((1L << width) - 1) << start;
    }

    /** The bits that say this value of the trait, 1 or more; 0 for one that does not apply. */
    long bits(int value) {
        if (value < 0 || value >= 1 << width) {
            throw new IllegalArgumentException(this + " has no value " + value);
        }
        return (long) value << start;
    }

    /** The value of the trait in a description. */
    int value(long facts) {
        return (int) ((facts & mask()) >>> start);
    }
}
