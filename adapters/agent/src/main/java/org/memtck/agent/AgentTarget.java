package org.memtck.agent;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.SelfTiming;
import org.memtck.spec.timing.TimingException;

/**
 * An implementation in another process, which is spoken to in the scenario language through its standard input and
 * output.
 *
 * <p>Scenarios are written ahead of the replies. A process that dies ({@code CRASH}), keeps silent for too long ({@code
 * HANG}) or answers what is no answer ({@code ERROR}) costs the scenario in which it did so; it is killed, and a new
 * one gets the rest. It is not started any more once about twenty starts in a row have failed; what is left is then a
 * {@code CRASH} without a wait.
 */
@Api
public final class AgentTarget implements Target, SelfTiming {
    /** So many scenarios take an agent some milliseconds, which is long compared with the change from process to process. */
    private static final int BATCH = 64;

    private final TargetInfo info;
    private final Launcher launcher;

    private AgentTarget(TargetInfo info, Launcher launcher) {
        this.info = info;
        this.launcher = launcher;
    }

    /**
     * Starts an agent, with the time limits that the system property {@value TimeLimits#PROPERTY} sets.
     *
     * @param command the program and its arguments
     * @throws TargetUnavailableException if it cannot be started, or does not greet as it should
     */
    public static AgentTarget open(List<String> command) throws TargetUnavailableException {
        return open(command, TimeLimits.fromSystemProperty());
    }

    /**
     * Starts an agent.
     *
     * @param command the program and its arguments
     * @throws TargetUnavailableException if it cannot be started, or does not greet as it should
     */
    public static AgentTarget open(List<String> command, TimeLimits limits) throws TargetUnavailableException {
        try {
            Conversation first = Conversation.open(List.copyOf(command), limits);
            return new AgentTarget(first.info(), new Launcher(List.copyOf(command), limits, first));
        } catch (AgentFailure e) {
            throw new TargetUnavailableException(explain(command, e));
        }
    }

    private static String explain(List<String> command, AgentFailure failure) {
        String advice = switch (failure.end()) {
            case HANG ->
                "\nAn agent answers '" + Greeting.FROM_KIT + "' with its greeting and flushes it. The"
                        + " system property " + TimeLimits.PROPERTY + " sets the limit in seconds.";
            case CRASH ->
                "\nRun the command by hand and type '" + Greeting.FROM_KIT + "': it should answer with"
                        + " a line that begins with 'hello'.";
            default -> "\nWhat is no reply belongs on standard error.";
        };
        return "the agent " + Shown.quoted(String.join(" ", command)) + " is not available: " + failure.problem()
                + advice;
    }

    @Override
    public TargetInfo info() {
        return info;
    }

    @Override
    public Outcome run(Scenario scenario) {
        return runAll(List.of(scenario)).get(0);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return new Batch(scenarios, launcher).run();
    }

    /**
     * {@inheritDoc}
     *
     * <p>A repetition that is done once is written ahead of the replies like any operation. Another one is sent when
     * everything before it is answered, so that nothing else happens meanwhile. A process that dies, keeps silent for
     * longer than {@link TimeLimits#timing()} or answers what is no answer is killed; the next call starts a new one.
     */
    @Override
    public List<Long> time(List<Operation> before, List<Repetition> repetitions) throws TimingException {
        try {
            return time(launcher.conversation(), before, repetitions);
        } catch (AgentFailure e) {
            throw new TimingException(e.problem());
        }
    }

    private List<Long> time(Conversation conversation, List<Operation> before, List<Repetition> repetitions)
            throws AgentFailure, TimingException {
        try {
            List<Long> nanos = conversation.time(before, repetitions);
            launcher.works();
            return nanos;
        } catch (AgentFailure e) {
            Outcome end = conversation.brokenOff(e);
            launcher.broken(conversation, end);
            throw new AgentFailure(end.end(), end.message());
        }
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** Says goodbye to the process, and kills it if it does not go. */
    @Override
    public void close() {
        launcher.close();
    }
}
