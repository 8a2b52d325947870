package org.memtck.example.bus;

import org.memtck.spec.Api;

/** The bus refuses what it was asked to do. */
@Api
public final class BusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    BusException(Problem problem) {
        super(problem.text());
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
