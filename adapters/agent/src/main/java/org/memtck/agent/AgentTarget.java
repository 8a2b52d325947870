package org.memtck.agent;

import java.util.List;
import java.util.Optional;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
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
 * HANG}) or answers what is no answer ({@code ERROR}) costs the scenario in which it did so; it is killed, with all that it
 * has started, and a new one gets the rest. Its message names the operation, which is found out by asking once more, line
 * by line.
 *
 * <p>No call multiplies a time limit: what starts, hangs and deaths cost it is six limits at most, whatever it is asked, and
 * for a single scenario two silences. What is left then is {@code NOT_RUN}. So is a scenario for which the agent could not
 * be started. Once twenty starts in a row have failed, or two that cost a time limit, or twenty scenarios in a row have hung,
 * it is not started any more, and what is left is {@code GONE} without a wait.
 */
@Api
public final class AgentTarget implements Target, SelfTiming {
    /** This many scenarios take an agent some milliseconds, long compared with a context switch. */
    private static final int BATCH = 64;

    private final TargetInfo info;
    private final Launcher launcher;
    private final TimeLimits limits;

    private AgentTarget(TargetInfo info, Launcher launcher, TimeLimits limits) {
        this.info = info;
        this.launcher = launcher;
        this.limits = limits;
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
            List<String> words = List.copyOf(command);
            PipedConversation first =
                    PipedConversation.open(words, new Budget(limits, Patience.UNBOUNDED, System::nanoTime));
            Launcher launcher = new Launcher(budget -> PipedConversation.open(words, budget), first);
            return new AgentTarget(first.info(), launcher, limits);
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
        return run(scenario, Patience.UNBOUNDED);
    }

    @Override
    public Outcome run(Scenario scenario, Patience patience) {
        return runAll(List.of(scenario), patience).get(0);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return runAll(scenarios, Patience.UNBOUNDED);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        return new Batch(scenarios, launcher, new Budget(limits, patience, System::nanoTime)).run();
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
        Budget budget = new Budget(limits, Patience.UNBOUNDED, System::nanoTime);
        try {
            return time(launcher.conversation(budget), before, repetitions, budget);
        } catch (AgentFailure e) {
            throw new TimingException(e.problem());
        }
    }

    private List<Long> time(
            Conversation conversation, List<Operation> before, List<Repetition> repetitions, Budget budget)
            throws AgentFailure, TimingException {
        long since = budget.now();
        try {
            List<Long> nanos = conversation.time(before, repetitions, budget);
            launcher.works();
            return nanos;
        } catch (AgentFailure e) {
            Outcome end = conversation.brokenOff(e, budget);
            launcher.broken(conversation, end, budget.now() - since);
            throw new AgentFailure(end.end(), end.message());
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>The line is {@code board NAME hash=HEX}. It is answered {@code ok} by an agent that has this map, {@code rejected} by one
     * that has another one, and {@code unsupported} by one that does not know the line.
     */
    @Override
    public Optional<Boolean> hasBoard(String name, String hash) {
        Budget budget = new Budget(limits, Patience.UNBOUNDED, System::nanoTime);
        try {
            Conversation conversation = launcher.conversation(budget);
            try {
                Status status = conversation
                        .ask("board " + name + " hash=" + hash, budget)
                        .status();
                return status == Status.OK || status == Status.REJECTED
                        ? Optional.of(status == Status.OK)
                        : Optional.empty();
            } catch (AgentFailure e) {
                launcher.broken(conversation, conversation.brokenOff(e, budget), 0);
                return Optional.empty();
            }
        } catch (AgentFailure e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isProcess() {
        return true;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /**
     * Says goodbye to the process, and kills it if it does not go. The next scenario starts a new one. Hangs of those before
     * are forgiven; that none of them answered anything is not.
     */
    @Override
    public void restart() {
        launcher.restart();
    }

    /** Says goodbye to the process, kills it if it does not go, and kills all that it has started. */
    @Override
    public void close() {
        launcher.close();
    }
}
