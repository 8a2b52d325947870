package org.memtck.kit.exhaustive;

import org.memtck.spec.Api;

/**
 * How much of a scope a campaign has covered.
 *
 * @param cases the cases that were run
 * @param of the cases of the scope
 * @param trees the trees that were run
 * @param changes the changes that were run, each on a tree of its own
 * @param accesses the reads and writes in them
 * @param leftOut what is not in them because it is not specified what it does: accesses, and questions for the flat view
 * @param lessened the cases without the steps that hit a rule which is known to be violated
 * @param notCompared the operations that were not compared because one before them in the same case differed
 */
@Api
public record Coverage(
        Scope scope,
        long cases,
        long of,
        long trees,
        long changes,
        long accesses,
        long leftOut,
        long lessened,
        long notCompared) {
    /** Whether every case was run and every operation in it compared. */
    public boolean isComplete() {
        return cases == of && lessened == 0 && notCompared == 0;
    }
}
