package org.memtck.agent;

import org.memtck.spec.target.Outcome;

/** The agent broke off: how, and what is known of it. It carries no stack trace, for it is no defect of this side. */
final class AgentFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Outcome.End end;
    private final String problem;

    AgentFailure(Outcome.End end, String problem) {
        super(problem, null, false, false);
        this.end = end;
        this.problem = problem;
    }

    Outcome.End end() {
        return end;
    }

    String problem() {
        return problem;
    }
}
