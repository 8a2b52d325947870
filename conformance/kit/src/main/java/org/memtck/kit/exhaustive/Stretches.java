package org.memtck.kit.exhaustive;

import java.util.Arrays;

/** Finds where in a row of stretches a number lies. */
final class Stretches {
    private Stretches() {}

    /**
     * The stretch that a number lies in.
     *
     * @param starts where each stretch starts, ascending, and at the end where the last one ends; none is empty
     */
    static int indexOf(long[] starts, long number) {
        int found = Arrays.binarySearch(starts, number);
        return found >= 0 ? found : -found - 2;
    }
}
