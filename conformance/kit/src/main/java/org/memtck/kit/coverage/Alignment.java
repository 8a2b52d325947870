package org.memtck.kit.coverage;

/** Whether an access is aligned to its size: at its offset in a device, or else by its address. */
enum Alignment {
    /** It has no size to be aligned to. */
    NONE("-"),
    ALIGNED("aligned"),
    UNALIGNED("unaligned");

    private final String word;

    Alignment(String word) {
        this.word = word;
    }

    static Alignment of(long offset, int bytes) {
        return (offset & (bytes - 1)) == 0 ? ALIGNED : UNALIGNED;
    }

    @Override
    public String toString() {
        return word;
    }
}
