package org.memtck.kit.history;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * What came of running the life of a target once more in which something differed.
 *
 * @param scenarios how many scenarios are known to have run before the one that differed, in the same life
 * @param complete whether these are all of them; else those before them were not kept
 * @param replayed whether they were run again; else there was no time for it, or too much had been run again before
 * @param session the shortest session that showed the difference again, or null if none did
 * @param seenAgain how many of the attempts to see it again with that session succeeded
 * @param attempts how many such attempts were made; none if the time was over
 */
@Api
public record History(
        int scenarios,
        boolean complete,
        boolean replayed,
        @Nullable Session session,
        int seenAgain,
        int attempts) {
    /** Returns whether there is a session that showed the difference each time. */
    public boolean isReproduced() {
        return session != null && session.scenarios().size() > 1 && seenAgain == attempts;
    }
}
