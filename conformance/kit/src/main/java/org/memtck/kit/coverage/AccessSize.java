package org.memtck.kit.coverage;

/** How many bytes an access has. */
enum AccessSize {
    /** It is no access. */
    NONE("-"),
    ONE("1"),
    TWO("2"),
    FOUR("4"),
    EIGHT("8"),
    BLOCK("block");

    private static final AccessSize[] SINGLE = {ONE, TWO, FOUR, EIGHT};

    private final String word;

    AccessSize(String word) {
        this.word = word;
    }

    /** The size of a single access of 1, 2, 4 or 8 bytes. */
    static AccessSize of(int bytes) {
        return SINGLE[Integer.numberOfTrailingZeros(bytes)];
    }

    @Override
    public String toString() {
        return word;
    }
}
