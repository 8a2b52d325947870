package org.memtck.kit.history;

import java.util.List;
import org.memtck.spec.scenario.Operation;

/** Takes scenarios out of a session that are not needed. */
final class ScenarioReduction {
    private ScenarioReduction() {}

    /** Returns a session of as few of the scenarios as could be made out. */
    static Shown of(Shown shown, Replays replays) {
        Shown[] best = {shown};
        Chunks.<List<Operation>>needed(shown.operations(), some -> {
            Shown less = replays.attempt(some);
            if (less == null) {
                return null;
            }
            best[0] = less;
            return less.operations();
        });
        return best[0];
    }
}
