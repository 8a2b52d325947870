package org.memtck.kit.campaign;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.memtck.spec.Api;

/** Lets another thread end a campaign, such as the handler of a signal. What was found until then is its result. */
@Api
public final class Stop {
    private final CountDownLatch asked = new CountDownLatch(1);

    /** Nobody has asked yet. */
    public Stop() {}

    /** Asks the campaign to end. */
    public void ask() {
        asked.countDown();
    }

    /** Whether somebody has asked. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Whether somebody has asked, or does within a while. */
    boolean isAskedWithin(Duration time) {
        try {
            return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return isAsked();
        }
    }
}
