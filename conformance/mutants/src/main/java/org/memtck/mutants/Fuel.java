package org.memtck.mutants;

import org.memtck.spec.Api;

/**
 * Ends a mutant that runs in circles, after a number of steps and not after a time. Each mutant has a class of its own of this
 * name, and burns fuel at the start of each method and at each jump backwards. It is public for
 * that byte code alone.
 */
@Api
public final class Fuel implements Runnable {
    /** Far more than eight cases need on a bus that conforms. */
    private static final int FULL = 20_000_000;

    private static int left;

    /** Is thrown when none is left. */
    static final class SpentError extends Error {
        private static final long serialVersionUID = 1L;

        SpentError() {
            super("the mutant runs in circles");
        }
    }

    /** Made by the loader of the mutant. */
    public Fuel() {}

    /** Is called by the byte code of the mutant. */
    public static void burn() {
        if (--left < 0) {
            throw new SpentError();
        }
    }

    /** Fills up again. */
    @Override
    public void run() {
        left = FULL;
    }
}
