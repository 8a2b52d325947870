package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.generate.Focus;
import org.memtck.spec.Api;

/** Where the cases of a campaign come from: drawn at random, or enumerated. */
@Api
@FunctionalInterface
public interface CaseSource {
    /**
     * The cases with these numbers. The same arguments give the same cases. Several threads may call it at once, and again for
     * cases that turn out not to be wanted as they were.
     *
     * @param from the number of the first case, from 0
     * @param to the number after the last one
     * @param avoidance what to steer around: it is known to be violated
     * @return each case, and what was left out of it
     */
    List<Case> cases(int from, int to, Avoidance avoidance);

    /**
     * The cases with these numbers, which may turn to what was hit seldom so far. What is enumerated does not, and needs not
     * implement this.
     *
     * @param focus what to turn to
     */
    default List<Case> cases(int from, int to, Avoidance avoidance, Focus focus) {
        return cases(from, to, avoidance);
    }

    /**
     * Hears which cases were compared. The campaign is done with them, and tells so in ascending order.
     *
     * @param from the number of the first case
     * @param to the number after the last one
     * @param avoidance with what was to be avoided
     */
    default void compared(int from, int to, Avoidance avoidance) {}
}
