package org.memtck.kit.exhaustive;

import java.util.List;
import org.memtck.spec.scenario.Operation;

/** Cases of one sort, by number. */
interface Part {
    /** The number of cases. */
    long count();

    /** Whether they are trees that are changed. */
    boolean isChanged();

    /** What a case does; empty if the target does not offer it. */
    List<Operation> operations(long number);
}
