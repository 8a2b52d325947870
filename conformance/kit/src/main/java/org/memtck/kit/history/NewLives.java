package org.memtck.kit.history;

import java.util.List;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;

/** Runs scenarios in new lives of a target. */
@Api
public interface NewLives {
    /** Returns the steps of those operations that are legal and specified; none if the target has not declared what they need. */
    List<Step> steps(List<Operation> operations);

    /**
     * Runs scenarios one after the other in one new life.
     *
     * @param scenarios what {@link #steps} made of each
     * @return how each of them came out, up to the one that ended the life, or that there was no time for
     */
    List<Trial> run(List<List<Step>> scenarios);

    /** Returns whether nothing is run any more. */
    boolean isOver();

    /** Returns whether a life ends when a scenario breaks off. */
    boolean isProcess();

    /** Returns what offsets and sizes of the target's regions are multiples of, in bytes. */
    long granule();
}
