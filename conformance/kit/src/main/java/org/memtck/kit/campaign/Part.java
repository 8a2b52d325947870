package org.memtck.kit.campaign;

import org.memtck.spec.Api;

/**
 * A part of a campaign: some of its batches, in a row. All parts together run each case once, and a part draws its cases as the
 * whole campaign draws them as long as that finds nothing: what a batch turns to follows from the cases before it, which a part draws
 * as well, but runs on no target.
 *
 * @param number which part it is, from 1
 * @param of how many parts there are
 */
@Api
public record Part(int number, int of) {
    /** All of it. */
    public static final Part WHOLE = new Part(1, 1);

    /** How many cases a batch has. */
    static final int BATCH = 64;

    /** Checks the numbers. */
    public Part {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("a part is numbered 1 to " + of + ", not " + number);
        }
    }

    /** The most parts that a campaign of {@code cases} cases has: one for each batch. */
    public static long most(long cases) {
        return (cases - 1) / BATCH + 1;
    }

    /** The number of its first case, from 0, in a campaign of {@code cases} cases. */
    public long first(long cases) {
        return start(number - 1, cases);
    }

    /** The number after that of its last case. */
    public long end(long cases) {
        return start(number, cases);
    }

    private long start(int parts, long cases) {
        long batches = most(cases);
        // The same as batches * parts / of, which may be more than 64 bits hold.
        return Math.min(cases, (batches / of * parts + batches % of * parts / of) * BATCH);
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
