package org.memtck.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.memtck.spec.target.Outcome;

/** An agent's process: started, watched and killed. */
final class AgentProcess {
    /** How long a process that ended its output, or was told to end, gets to do so before it is killed. */
    static final Duration GRACE = Duration.ofSeconds(2);

    private final Family family;
    private final Process process;
    private final StderrTail stderr;

    private AgentProcess(Family family) {
        this.family = family;
        this.process = family.process();
        this.stderr = new StderrTail(process.getErrorStream());
    }

    static AgentProcess start(List<String> command) throws AgentFailure {
        try {
            return new AgentProcess(RunningProcesses.start(command));
        } catch (IOException e) {
            throw new AgentFailure(
                    Outcome.End.CRASH,
                    "it cannot be started (" + e.getMessage() + "); expected is a program on the PATH or the path of an"
                            + " executable file");
        }
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    InputStream output() {
        return process.getInputStream();
    }

    /** Ends the process, and adds to a failure what it leaves behind: exit status and last words. */
    String endAfter(AgentFailure failure, Budget budget) {
        try {
            return failure.end() == Outcome.End.CRASH ? endAfterDeath(failure, budget) : killAfter(failure);
        } catch (InterruptedException e) {
            RunningProcesses.kill(family);
            Thread.currentThread().interrupt();
            return failure.problem();
        }
    }

    private String endAfterDeath(AgentFailure failure, Budget budget) throws InterruptedException {
        boolean ended = process.waitFor(budget.leftOf(GRACE).toNanos(), TimeUnit.NANOSECONDS);
        RunningProcesses.kill(family);
        String how = ended
                ? "it ended with " + ExitStatus.describe(process.exitValue())
                : "it closed its standard output, did not end and was killed";
        return failure.problem() + ": " + how + stderr.describe();
    }

    private String killAfter(AgentFailure failure) throws InterruptedException {
        RunningProcesses.kill(family);
        return failure.problem() + "; it was killed" + stderr.describe();
    }

    /**
     * Waits briefly for a process that was told to end, then kills it and what it leaves behind.
     *
     * @param descendants what descended from it before it was told
     */
    void end(List<ProcessHandle> descendants) {
        try {
            process.waitFor(GRACE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RunningProcesses.kill(family);
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    /** Those that descend from the process now. */
    List<ProcessHandle> descendants() {
        return family.descendants();
    }
}
