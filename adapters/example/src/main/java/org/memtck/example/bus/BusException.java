package org.memtck.example.bus;

import org.memtck.spec.Api;

/** The bus refuses an operation. */
@Api
public final class BusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    BusException(Problem problem) {
        // A refusal is an answer like others: who asked is known, and a trace of the stack would cost more than the
        // rest.
        super(problem.text(), null, false, false);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    static void check(boolean holds, Problem otherwise) {
        if (!holds) {
            throw new BusException(otherwise);
        }
    }
}
