package org.memtck.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.target.Outcome;

/** Keeps one conversation going: starts the agent when it is needed, unless that has failed too often. */
final class Launcher {
    /** After failed starts of this weight in a row there are no more. */
    private static final int PATIENCE = 20;

    /** A start that took its whole time limit weighs this much, for the wait is the user's. */
    private static final int TIMED_OUT = 10;

    private final List<String> command;
    private final TimeLimits limits;
    private @Nullable Conversation current;
    private int failures;
    private String lastFailure = "";

    Launcher(List<String> command, TimeLimits limits, Conversation first) {
        this.command = command;
        this.limits = limits;
        this.current = first;
    }

    /** The conversation that goes on, or a new one. */
    Conversation conversation() throws AgentFailure {
        if (current == null) {
            if (failures >= PATIENCE) {
                throw new AgentFailure(
                        Outcome.End.CRASH, "it is not started any more, for that failed too often: " + lastFailure);
            }
            current = start();
        }
        return current;
    }

    private Conversation start() throws AgentFailure {
        try {
            return Conversation.open(command, limits);
        } catch (AgentFailure e) {
            failed(e.end(), e.problem());
            throw new AgentFailure(Outcome.End.CRASH, "it could not be started again: " + e.problem());
        }
    }

    /** The current conversation ended with this outcome. */
    void broken(Conversation conversation, Outcome outcome) {
        current = null;
        if (!conversation.hasAnswered()) {
            failed(outcome.end(), outcome.message());
        }
    }

    /** The current conversation answered a scenario. */
    void works() {
        failures = 0;
    }

    private void failed(Outcome.End end, String message) {
        failures += end == Outcome.End.HANG ? TIMED_OUT : 1;
        lastFailure = message;
    }

    void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
