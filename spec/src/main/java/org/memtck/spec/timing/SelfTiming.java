package org.memtck.spec.timing;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;

/**
 * A target that repeats operations inside of itself and says how long it took, so that the way to it is not measured. It is a
 * {@link org.memtck.spec.target.Target} as well.
 */
@Api
public interface SelfTiming {
    /**
     * Starts from nothing, performs the operations, then the repetitions, one after another. Callbacks happen, but are not
     * recorded.
     *
     * @return the nanoseconds of each repetition
     * @throws TimingException if the target does not measure itself, or some operation does not answer {@code ok}
     */
    List<Long> time(List<Operation> before, List<Repetition> repetitions) throws TimingException;
}
