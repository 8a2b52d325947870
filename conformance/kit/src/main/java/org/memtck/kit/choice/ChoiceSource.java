package org.memtck.kit.choice;

import org.memtck.spec.Api;

/** Where the generator's choices come from. The same choices make the same scenario. */
@Api
public interface ChoiceSource {
    /**
     * Chooses a number.
     *
     * @param bound 1 or more
     * @return 0 to {@code bound - 1}
     */
    int below(int bound);

    /** Chooses any 64 bits. */
    long bits();

    /** Chooses yes with a chance of {@code percent} in a hundred. */
    default boolean chance(int percent) {
        return below(100) < percent;
    }

    /** Chooses a number from {@code low} to {@code high}, both included. */
    default int between(int low, int high) {
        return low + below(high - low + 1);
    }
}
