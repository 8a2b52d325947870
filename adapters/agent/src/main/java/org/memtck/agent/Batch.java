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
 * forgotten.
 */
final class Batch {
    private final List<Scenario> scenarios;
    private final Launcher launcher;
    private final List<Outcome> outcomes;

    /** Scenarios before this index run alone. */
    private int aloneBefore;

    /** What the first scenario without replies gets if no other turns out to be the culprit. */
    private @Nullable Suspicion suspicion;

    private record Suspicion(int index, Outcome outcome) {}

    Batch(List<Scenario> scenarios, Launcher launcher) {
        this.scenarios = scenarios;
        this.launcher = launcher;
        this.outcomes = new ArrayList<>(scenarios.size());
    }

    List<Outcome> run() {
        while (outcomes.size() < scenarios.size()) {
            try {
                converse(launcher.conversation());
            } catch (AgentFailure e) {
                settle(new Outcome(List.of(), e.end(), e.problem()));
            }
        }
        return outcomes;
    }

    /** Sends the next scenario, or all that are left, and takes outcomes until one is not complete. */
    private void converse(Conversation conversation) {
        int first = outcomes.size();
        int end = first < aloneBefore ? first + 1 : scenarios.size();
        AheadWriter.Job job = conversation.send(scenarios.subList(first, end));
        for (int next = first; next < end; next++) {
            Outcome outcome = conversation.outcomeOf(scenarios.get(next));
            if (outcome.end() != Outcome.End.COMPLETE) {
                launcher.broken(conversation, outcome);
                broken(outcome, first + job.begun());
                return;
            }
            launcher.works();
            settle(outcome);
        }
    }

    private void broken(Outcome outcome, int seenBefore) {
        int next = outcomes.size();
        boolean certain = outcome.end() == Outcome.End.ERROR || seenBefore <= next + 1;
        if (certain) {
            settle(located(scenarios.get(next), outcome));
        } else {
            aloneBefore = seenBefore;
            suspicion = new Suspicion(next, outcome);
        }
    }

    /** The same outcome with the replies that the agent held back, if it breaks again when it is asked line by line. */
    private Outcome located(Scenario scenario, Outcome outcome) {
        boolean mayHoldBack =
                outcome.end() != Outcome.End.ERROR && outcome.observations().size() < scenario.length();
        if (!mayHoldBack) {
            return outcome;
        }
        try {
            Conversation conversation = launcher.conversation();
            Outcome again = conversation.stepByStep(scenario);
            if (again.end() == Outcome.End.COMPLETE) {
                launcher.works();
                return outcome;
            }
            launcher.broken(conversation, again);
            return again;
        } catch (AgentFailure e) {
            return outcome;
        }
    }

    private void settle(Outcome outcome) {
        outcomes.add(outcome);
        if (suspicion == null) {
            return;
        }
        if (outcome.end() != Outcome.End.COMPLETE) {
            suspicion = null;
        } else if (outcomes.size() == aloneBefore) {
            outcomes.set(suspicion.index(), alone(suspicion.outcome()));
            suspicion = null;
        }
    }

    private static Outcome alone(Outcome outcome) {
        return new Outcome(
                outcome.observations(),
                outcome.end(),
                outcome.message() + "\n  (Several scenarios had been sent ahead; none of them does it alone.)");
    }
}
