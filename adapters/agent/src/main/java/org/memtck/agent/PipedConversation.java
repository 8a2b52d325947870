package org.memtck.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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

/** A conversation through the standard input and output of a process. */
final class PipedConversation implements Conversation {
    private final AgentProcess process;
    private final PipeReader reader;
    private final ReplyLines lines;
    private final AheadWriter writer;
    private final TargetInfo info;

    /** The status that the agent answers to what is no operation; null until the first fence. */
    private @Nullable Status syncStatus;

    private PipedConversation(AgentProcess process, PipeReader reader, ReplyLines lines, TargetInfo info) {
        this.process = process;
        this.reader = reader;
        this.lines = lines;
        this.writer = new AheadWriter(process.input());
        this.info = info;
    }

    /** Starts the command and greets it. A failure tells all that is known. */
    static PipedConversation open(List<String> command, Budget budget) throws AgentFailure {
        AgentProcess process = AgentProcess.start(command);
        PipeReader reader = new PipeReader(process.output());
        ReplyLines lines = new ReplyLines(reader, System::nanoTime);
        try {
            greet(process);
            lines.advance(budget.start());
            return new PipedConversation(process, reader, lines, Greeting.parse(lines.text()));
        } catch (AgentFailure e) {
            reader.stop();
            throw new AgentFailure(judged(e, budget), process.endAfter(e, budget));
        }
    }

    /** A silence that the caller's time ended is none of the agent's. */
    private static Outcome.End judged(AgentFailure failure, Budget budget) {
        return failure.end() == Outcome.End.HANG && budget.isOver() ? Outcome.End.NOT_RUN : failure.end();
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

    @Override
    public boolean hasAnswered() {
        return syncStatus != null;
    }

    @Override
    public Sent send(List<Scenario> scenarios) {
        return writer.write(scenarios);
    }

    @Override
    public Outcome outcomeOf(Scenario scenario, Budget budget) {
        List<Observation> observations = new ArrayList<>(scenario.length());
        try {
            if (syncStatus == null) {
                fence(budget.replyLimit());
            }
            for (int i = scenario.length(); i > 0; i--) {
                observations.add(reply(budget.replyLimit()));
            }
            fence(budget.replyLimit());
            return Outcome.complete(observations);
        } catch (AgentFailure e) {
            return brokenOff(observations, after(scenario, observations), e, budget);
        }
    }

    @Override
    public Outcome stepByStep(Scenario scenario, Budget budget) {
        List<Observation> observations = new ArrayList<>(scenario.length());
        try {
            for (Operation operation : scenario.operations()) {
                writer.write(ScenarioText.print(operation) + "\n");
                if (syncStatus == null) {
                    fence(budget.replyLimit());
                }
                observations.add(reply(budget.replyLimit()));
            }
            writer.write(ScenarioEncoder.FENCE);
            fence(budget.replyLimit());
            return Outcome.complete(observations);
        } catch (AgentFailure e) {
            return brokenOff(observations, after(scenario, observations) + in(scenario, observations), e, budget);
        }
    }

    private String after(Scenario scenario, List<Observation> observations) {
        return "after " + observations.size() + " of " + scenario.length() + " replies: "
                + (hasAnswered() ? "" : "to 'reset' and 'sync', which come first: ");
    }

    /** The line that is not answered, when there is only one. */
    private String in(Scenario scenario, List<Observation> observations) {
        if (!hasAnswered()) {
            return "";
        }
        return observations.size() == scenario.length()
                ? "in the 'reset' at its end: "
                : "in " + Shown.quoted(ScenarioText.print(scenario.operations().get(observations.size()))) + ": ";
    }

    @Override
    public List<Long> time(List<Operation> before, List<Repetition> repetitions, Budget budget)
            throws AgentFailure, TimingException {
        Measurement measurement = new Measurement(writer, () -> timingReply(budget));
        if (syncStatus == null) {
            writer.write("");
            fence(budget.replyLimit());
        }
        measurement.carryOut(before, repetitions);
        writer.write(ScenarioEncoder.FENCE);
        fence(budget::timing);
        return measurement.result();
    }

    @Override
    public Observation ask(String line, Budget budget) throws AgentFailure {
        writer.write(line + "\n");
        if (syncStatus == null) {
            fence(budget.replyLimit());
        }
        Observation answer = reply(budget.replyLimit());
        writer.write(ScenarioEncoder.FENCE);
        fence(budget.replyLimit());
        return answer;
    }

    private String timingReply(Budget budget) throws AgentFailure {
        lines.advance(budget.timing());
        return lines.text();
    }

    @Override
    public Outcome brokenOff(AgentFailure failure, Budget budget) {
        return brokenOff(List.of(), "", failure, budget);
    }

    private Outcome brokenOff(List<Observation> observations, String where, AgentFailure failure, Budget budget) {
        reader.stop();
        writer.stop();
        Outcome.End end = judged(failure, budget);
        String message = where + process.endAfter(failure, budget);
        return end.wasAsked()
                ? new Outcome(observations, end, message)
                : Outcome.notRun("not run to its end, for the caller's time was over: " + message);
    }

    private Observation reply(Supplier<Duration> limit) throws AgentFailure {
        lines.advance(limit);
        try {
            return ReplyParser.parse(lines.bytes(), lines.from(), lines.to());
        } catch (SyntaxException e) {
            throw new AgentFailure(
                    Outcome.End.ERROR, "the reply " + quotedLine() + " is no observation: " + e.getMessage());
        }
    }

    /** Reads the answers to the lines between two scenarios. */
    private void fence(Supplier<Duration> limit) throws AgentFailure {
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

    @Override
    public void close() {
        List<ProcessHandle> descendants = process.descendants();
        writer.bye();
        process.end(descendants);
        reader.stop();
    }
}
