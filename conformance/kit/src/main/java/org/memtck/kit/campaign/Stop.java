package org.memtck.kit.campaign;

import org.memtck.spec.Api;

/** Lets another thread end a campaign, such as the handler of a signal. What was found until then is its result. */
@Api
public final class Stop {
    private volatile boolean asked;

    /** Nobody has asked yet. */
    public Stop() {}

    /** Asks the campaign to end. */
    public void ask() {
        asked = true;
    }

    /** Whether somebody has asked. */
    public boolean isAsked() {
        return asked;
    }
}
