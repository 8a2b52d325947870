package org.memtck.reference;

/**
 * Bounds the work on one map. A few lines of text can describe a tree of aliases with more ways through it than a machine
 * has bytes.
 */
final class Budget {
    private static final int STEPS = 1 << 22;

    private int left = STEPS;

    /** Pays for one step. */
    void step() {
        if (--left < 0) {
            throw new MapTooLargeException();
        }
    }

    /** A map that takes more work than the reference is ready to spend. */
    static final class MapTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MapTooLargeException() {
            super("the map takes more than " + STEPS + " steps: are there too many ways through its aliases?");
        }
    }
}
