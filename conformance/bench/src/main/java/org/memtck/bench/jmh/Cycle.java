package org.memtck.bench.jmh;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;

/**
 * What is measured, ready to run: calls of the contract with arguments that are at hand. A process that measures has one kind of
 * it, so that the call of {@link #run} costs nothing.
 */
interface Cycle {
    /** Runs it once. What it returns depends on every answer, so that no call can be left out. */
    long run();

    /** The value that was read. */
    static long value(Observation read) {
        Long value = read.value();
        if (read.status() != Status.OK || value == null) {
            throw new IllegalStateException("a read that is measured answered " + read);
        }
        return value;
    }

    /** Checks that something was done. */
    static long done(Observation answer) {
        if (answer.status() != Status.OK) {
            throw new IllegalStateException("an operation that is measured answered " + answer);
        }
        return 1;
    }
}
