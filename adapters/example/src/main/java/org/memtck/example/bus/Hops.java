package org.memtck.example.bus;

/** Counts the translations that an access is going through, so that those that lead back to themselves end. */
final class Hops {
    /** More translations than any honest chain has. */
    private static final int MOST = 16;

    private int depth;

    /** Enters one more translation, unless there were too many; who entered has to leave. */
    boolean enter() {
        if (depth == MOST) {
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }
}
