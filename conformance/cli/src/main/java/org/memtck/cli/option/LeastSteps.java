package org.memtck.cli.option;

import org.memtck.kit.campaign.Options;

/** How many steps a rule has to decide to be passed, unless something else is said. */
public final class LeastSteps {
    /** The most that can be asked for. */
    public static final int MOST = 2_000_000_000;

    private LeastSteps() {}

    /** The number; where all cases there are were run there is no more to ask for. */
    public static int of(boolean exhaustive) {
        return exhaustive ? 1 : Options.LEAST;
    }
}
