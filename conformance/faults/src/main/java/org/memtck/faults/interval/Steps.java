package org.memtck.faults.interval;

/** Bounds a walk through the tree: aliases of aliases can show exponentially much. */
final class Steps {
    private static final int MOST = 1 << 21;

    private int taken;

    void restart() {
        taken = 0;
    }

    void take() {
        if (++taken > MOST) {
            throw Refusal.error("the map takes more than " + MOST + " steps");
        }
    }
}
