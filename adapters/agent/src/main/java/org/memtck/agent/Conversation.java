package org.memtck.agent;

import java.util.List;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.TimingException;

/** What is said with one process, from its greeting to its end. After the first failure it is over. */
interface Conversation {
    /** Scenarios on their way. */
    interface Sent {
        /** The most scenarios of which the agent may have seen something. */
        int begun();
    }

    /** Starts conversations. */
    interface Starter {
        /** Starts an agent and greets it. A failure tells all that is known. */
        Conversation start(Budget budget) throws AgentFailure;
    }

    /** Whether the agent has answered anything after its greeting. */
    boolean hasAnswered();

    /** Begins to send scenarios, whose outcomes are then to be asked for one by one, in order. */
    Sent send(List<Scenario> scenarios);

    /** Waits for the replies to the next of the scenarios sent. */
    Outcome outcomeOf(Scenario scenario, Budget budget);

    /**
     * Runs a scenario line by line, each one sent only when the one before is answered: an agent that holds replies back
     * shows which line it dies of.
     */
    Outcome stepByStep(Scenario scenario, Budget budget);

    /** Carries out operations and repetitions, and leaves nothing behind. */
    List<Long> time(List<Operation> before, List<Repetition> repetitions, Budget budget)
            throws AgentFailure, TimingException;

    /** Sends a line that is no operation, when all before it is answered, and returns what is answered. */
    Observation ask(String line, Budget budget) throws AgentFailure;

    /** Ends it after a failure that is no scenario's. */
    Outcome brokenOff(AgentFailure failure, Budget budget);

    /** Says bye and ends the process. */
    void close();
}
