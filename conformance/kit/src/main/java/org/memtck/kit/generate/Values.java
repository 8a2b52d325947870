package org.memtck.kit.generate;

import org.memtck.kit.choice.ChoiceSource;

/**
 * Draws values to write. Most have bits at random, so that each byte tells where it comes from; some are those at which
 * arithmetic, a sign or a comparison goes wrong.
 */
final class Values {
    private final ChoiceSource choices;
    private long last;

    Values(ChoiceSource choices) {
        this.choices = choices;
    }

    /** A value for an access of {@code size} bytes, now and then with bits beyond them (rule VALID-2). */
    long draw(int size) {
        if (choices.chance(10)) {
            return special(size);
        }
        long value = choices.bits();
        last = size < Long.BYTES && choices.chance(75) ? value & ones(size) : value;
        return last;
    }

    private long special(int size) {
        return switch (choices.below(5)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> ones(size);
            case 3 -> 1L << (8 * size - 1);
            default -> last & ones(size); // what may be there already
        };
    }

    private static long ones(int size) {
        return -1L >>> (64 - 8 * size);
    }
}
