package org.memtck.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.TimingException;

/** What is said with one process, from its greeting to its end. After the first failure it is over. */
final class Conversation {
    private final AgentProcess process;
    private final PipeReader reader;
    private final ReplyLines lines;
    private final AheadWriter writer;
    private final TargetInfo info;
    private final TimeLimits limits;

    /** The status that the agent answers to what is no operation; null until the first fence. */
    private @Nullable Status syncStatus;

    private Conversation(
            AgentProcess process, PipeReader reader, ReplyLines lines, TargetInfo info, TimeLimits limits) {
        this.process = process;
        this.reader = reader;
        this.lines = lines;
        this.writer = new AheadWriter(process.input());
        this.info = info;
        this.limits = limits;
    }

    /** Starts the command and greets it. A failure tells all that is known. */
    static Conversation open(List<String> command, TimeLimits limits) throws AgentFailure {
        AgentProcess process = AgentProcess.start(command);
        PipeReader reader = new PipeReader(process.output());
        ReplyLines lines = new ReplyLines(reader, System::nanoTime);
        try {
            greet(process);
            lines.advance(limits.start());
            return new Conversation(process, reader, lines, Greeting.parse(lines.text()), limits);
        } catch (AgentFailure e) {
            reader.stop();
            throw new AgentFailure(e.end(), process.endAfter(e));
        }
    }

    private static void greet(AgentProcess process) {
        try {
            process.input().write((Greeting.FROM_KIT + "\n").getBytes(StandardCharsets.US_ASCII));
            process.input().flush();
        } catch (IOException e) {
            // It is gone already: that shows when its greeting is read.
        }
    }

    TargetInfo info() {
        return info;
    }

    /** Whether the agent has answered anything after its greeting. */
    boolean hasAnswered() {
        return syncStatus != null;
    }

    /** Begins to send scenarios, whose outcomes are then to be asked for one by one, in order. */
    AheadWriter.Job send(List<Scenario> scenarios) {
        return writer.write(scenarios);
    }

    /** Waits for the replies to the next of the scenarios sent. */
    Outcome outcomeOf(Scenario scenario) {
        List<Observation> observations = new ArrayList<>(scenario.length());
        try {
            if (syncStatus == null) {
                fence();
            }
            for (int i = scenario.length(); i > 0; i--) {
                observations.add(reply());
            }
            fence();
            return Outcome.complete(observations);
        } catch (AgentFailure e) {
            return brokenOff(scenario, observations, e);
        }
    }

    /**
     * Runs a scenario line by line, each one sent only when the one before is answered: an agent that holds replies back
     * shows which line it dies of.
     */
    Outcome stepByStep(Scenario scenario) {
        List<Observation> observations = new ArrayList<>(scenario.length());
        try {
            for (Operation operation : scenario.operations()) {
                writer.write(ScenarioText.print(operation) + "\n");
                if (syncStatus == null) {
                    fence();
                }
                observations.add(reply());
            }
            writer.write(ScenarioEncoder.FENCE);
            fence();
            return Outcome.complete(observations);
        } catch (AgentFailure e) {
            return brokenOff(scenario, observations, e);
        }
    }

    /** Carries out operations and repetitions, and leaves nothing behind. */
    List<Long> time(List<Operation> before, List<Repetition> repetitions) throws AgentFailure, TimingException {
        Measurement measurement = new Measurement(writer, this::timingReply);
        if (syncStatus == null) {
            writer.write("");
            fence();
        }
        measurement.carryOut(before, repetitions);
        writer.write(ScenarioEncoder.FENCE);
        fence(limits.timing());
        return measurement.result();
    }

    private String timingReply() throws AgentFailure {
        lines.advance(limits.timing());
        return lines.text();
    }

    /** Ends it after a failure that is no scenario's. */
    Outcome brokenOff(AgentFailure failure) {
        return brokenOff(List.of(), "", failure);
    }

    private Outcome brokenOff(Scenario scenario, List<Observation> observations, AgentFailure failure) {
        return brokenOff(
                observations, "after " + observations.size() + " of " + scenario.length() + " replies: ", failure);
    }

    private Outcome brokenOff(List<Observation> observations, String where, AgentFailure failure) {
        reader.stop();
        writer.stop();
        return new Outcome(observations, failure.end(), where + process.endAfter(failure));
    }

    private Observation reply() throws AgentFailure {
        return reply(limits.reply());
    }

    private Observation reply(Duration limit) throws AgentFailure {
        lines.advance(limit);
        try {
            return ReplyParser.parse(lines.bytes(), lines.from(), lines.to());
        } catch (SyntaxException e) {
            throw new AgentFailure(
                    Outcome.End.ERROR, "the reply " + quotedLine() + " is no observation: " + e.getMessage());
        }
    }

    /** Reads the answers to the lines between two scenarios. */
    private void fence() throws AgentFailure {
        fence(limits.reply());
    }

    private void fence(Duration limit) throws AgentFailure {
        if (!reply(limit).equals(Observation.ok())) {
            throw outOfStep("reset", "'ok'");
        }
        Status status = reply(limit).status();
        if (syncStatus == null) {
            syncStatus = status;
        } else if (status != syncStatus) {
            throw outOfStep("sync", "'" + syncStatus.word() + "' as before");
        }
    }

    private AgentFailure outOfStep(String line, String expected) {
        return new AgentFailure(
                Outcome.End.ERROR,
                "replies and lines are out of step, or the agent is in disorder: the reply to '" + line + "' should be "
                        + expected + " but is " + quotedLine() + "; every line gets exactly one reply");
    }

    private String quotedLine() {
        return Shown.quoted(lines.bytes(), lines.from(), lines.to());
    }

    /** Says goodbye and ends the process. */
    void close() {
        writer.bye();
        process.end();
        reader.stop();
    }
}
