package org.memtck.agent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;

/**
 * Runs scenarios that are sent ahead, and finds out which of them broke the agent.
 *
 * <p>An agent may hold replies back while input is waiting, and loses them when it dies or hangs. So the first scenario
 * without its replies need not be the culprit: all that the agent may have seen are run again, one by one, before the
 * rest is sent ahead again. If none of them breaks it then, the first one bears the blame after all: a death is not
 * forgotten. After a hang nothing is sent ahead for a while: line by line, the next one shows where it happens.
 *
 * <p>None of that multiplies a time limit. Starts, hangs and deaths are charged to the budget of the call, and when they
 * have cost {@value Budget#MOST_LIMITS} limits the rest is not run. At that point one start and one silence may be under way,
 * so that a call loses six limits at most, besides what it takes to end the processes, and answers that come slowly.
 */
final class Batch {
    private final List<Scenario> scenarios;
    private final Launcher launcher;
    private final Budget budget;
    private final List<Outcome> outcomes;

    /** Scenarios before this index run alone. */
    private int aloneBefore;

    /** What the first scenario without replies gets if no other turns out to be the culprit. */
    private @Nullable Suspicion suspicion;

    private record Suspicion(int index, Outcome outcome) {}

    Batch(List<Scenario> scenarios, Launcher launcher, Budget budget) {
        this.scenarios = scenarios;
        this.launcher = launcher;
        this.budget = budget;
        this.outcomes = new ArrayList<>(scenarios.size());
    }

    List<Outcome> run() {
        while (outcomes.size() < scenarios.size()) {
            if (budget.isOver()) {
                settle(Outcome.notRun("not run: the caller's time was over"));
            } else if (budget.isSpent()) {
                settle(Outcome.notRun("not run: others of the same batch hung, died or were slow to start"));
            } else {
                converse();
            }
        }
        return outcomes;
    }

    private void converse() {
        try {
            converse(launcher.conversation(budget));
        } catch (AgentFailure e) {
            settle(new Outcome(List.of(), e.end(), e.problem()));
        }
    }

    /** Sends the next scenario, or all that are left, and takes outcomes until one is not complete. */
    private void converse(Conversation conversation) {
        int first = outcomes.size();
        if (launcher.isCautious()) {
            stepByStep(conversation, scenarios.get(first));
            return;
        }
        int end = first < aloneBefore ? first + 1 : scenarios.size();
        Conversation.Sent sent = conversation.send(scenarios.subList(first, end));
        for (int next = first; next < end; next++) {
            long since = budget.now();
            Outcome outcome = conversation.outcomeOf(scenarios.get(next), budget);
            if (outcome.end() != Outcome.End.COMPLETE) {
                lost(conversation, outcome, since);
                broken(conversation, outcome, first + sent.begun());
                return;
            }
            launcher.works();
            settle(outcome);
        }
    }

    /** Another run in which it hangs need not be followed by one that tells where. */
    private void stepByStep(Conversation conversation, Scenario scenario) {
        long since = budget.now();
        Outcome outcome = conversation.stepByStep(scenario, budget);
        if (outcome.end() == Outcome.End.COMPLETE) {
            launcher.works();
        } else {
            lost(conversation, outcome, since);
        }
        settle(outcome);
    }

    private void lost(Conversation conversation, Outcome outcome, long since) {
        launcher.broken(conversation, outcome, budget.now() - since);
        budget.lostSince(since);
    }

    private void broken(Conversation conversation, Outcome outcome, int seenBefore) {
        int next = outcomes.size();
        boolean certain = outcome.end() == Outcome.End.ERROR || seenBefore <= next + 1;
        if (!outcome.end().wasAsked()) {
            settle(outcome);
        } else if (certain) {
            boolean neverAnswers = outcome.end() == Outcome.End.HANG && !conversation.hasAnswered();
            settle(neverAnswers ? outcome : located(scenarios.get(next), outcome));
        } else {
            aloneBefore = seenBefore;
            suspicion = new Suspicion(next, outcome);
        }
    }

    /** The same outcome with the replies that the agent held back, if it breaks again when it is asked line by line. */
    private Outcome located(Scenario scenario, Outcome outcome) {
        boolean mayHoldBack =
                outcome.end() != Outcome.End.ERROR && outcome.observations().size() < scenario.length();
        if (!mayHoldBack || budget.isOver() || budget.isSpent()) {
            return outcome;
        }
        try {
            Conversation conversation = launcher.conversation(budget);
            long since = budget.now();
            Outcome again = conversation.stepByStep(scenario, budget);
            if (again.end() == Outcome.End.COMPLETE) {
                launcher.works();
                return outcome;
            }
            lost(conversation, again, since);
            return again.end().wasAsked() ? again : outcome;
        } catch (AgentFailure e) {
            return outcome;
        }
    }

    private void settle(Outcome outcome) {
        outcomes.add(outcome);
        if (suspicion == null) {
            return;
        }
        boolean asked = outcome.end().wasAsked();
        if (asked && outcome.end() != Outcome.End.COMPLETE) {
            suspicion = null;
        } else if (!asked || outcomes.size() == aloneBefore) {
            outcomes.set(suspicion.index(), suspected(suspicion.outcome(), asked));
            suspicion = null;
        }
    }

    private static Outcome suspected(Outcome outcome, boolean allAsked) {
        return new Outcome(
                outcome.observations(),
                outcome.end(),
                outcome.message() + "\n  (Several scenarios had been sent ahead; "
                        + (allAsked
                                ? "none of them does it alone.)"
                                : "there was no time to find out which one does it.)"));
    }
}
