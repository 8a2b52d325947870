package org.memtck.agent;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.target.Outcome;

/** Keeps one conversation going: starts the agent when it is needed, unless that has failed too often. */
final class Launcher {
    /** After lives of this weight in a row without a single answer, the agent is given up. */
    private static final int PATIENCE = 20;

    /** A life that cost a time limit, or the time to end, weighs this much, for the wait is the user's. */
    private static final int SLOW = 10;

    /** After this many hangs in a row, with no scenario completed in between, the agent is given up. */
    static final int MOST_HANGS = 20;

    /** For this many scenarios after a hang, lines wait for the answers to those before. */
    static final int CAUTION = 1000;

    private final Conversation.Starter starter;
    private @Nullable Conversation current;
    private int failures;
    private int hangs;
    private int caution;
    private String lastFailure = "";

    Launcher(Conversation.Starter starter, @Nullable Conversation first) {
        this.starter = starter;
        this.current = first;
    }

    /** The conversation that goes on, or a new one. */
    Conversation conversation(Budget budget) throws AgentFailure {
        if (isGone()) {
            throw new AgentFailure(
                    Outcome.End.GONE,
                    "it is not started any more, for it " + (failures >= PATIENCE ? "failed to answer" : "hung")
                            + " too often: " + lastFailure);
        }
        if (current == null) {
            current = start(budget);
        }
        return current;
    }

    private boolean isGone() {
        return failures >= PATIENCE || hangs >= MOST_HANGS;
    }

    private Conversation start(Budget budget) throws AgentFailure {
        long begun = budget.now();
        try {
            return starter.start(budget);
        } catch (AgentFailure e) {
            if (e.end().wasAsked()) {
                failed(e.end(), e.problem(), budget.now() - begun);
            }
            throw new AgentFailure(Outcome.End.NOT_RUN, "it could not be started again: " + e.problem());
        } finally {
            budget.lostSince(begun);
        }
    }

    /**
     * The current conversation ended with this outcome.
     *
     * @param nanos what its last scenario took
     */
    void broken(Conversation conversation, Outcome outcome, long nanos) {
        current = null;
        if (!outcome.end().wasAsked()) {
            return;
        }
        if (outcome.end() == Outcome.End.HANG) {
            caution = CAUTION;
        }
        if (!conversation.hasAnswered()) {
            failed(outcome.end(), outcome.message(), nanos);
            return;
        }
        failures = 0;
        if (outcome.end() == Outcome.End.HANG) {
            hangs++;
            lastFailure = outcome.message();
        }
    }

    /** The current conversation answered a scenario. */
    void works() {
        failures = 0;
        hangs = 0;
        caution = Math.max(0, caution - 1);
    }

    /** Whether it hung lately, so that nothing is sent ahead: replies that it held back would be lost with the next hang. */
    boolean isCautious() {
        return caution > 0;
    }

    private void failed(Outcome.End end, String message, long nanos) {
        boolean slow = end == Outcome.End.HANG || nanos >= AgentProcess.GRACE.toNanos();
        failures += slow ? SLOW : 1;
        lastFailure = message;
    }

    /** Ends the current conversation, and forgives the hangs of those before. */
    void restart() {
        close();
        hangs = 0;
    }

    void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
