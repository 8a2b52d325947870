package org.memtck.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.memtck.spec.target.Outcome;

/** An agent's process: started, watched and killed. */
final class AgentProcess {
    /** How long a process that ended its output, or was told to end, gets to do so before it is killed. */
    private static final long GRACE_MILLIS = 2000;

    private final Process process;
    private final StderrTail stderr;

    private AgentProcess(Process process) {
        this.process = process;
        this.stderr = new StderrTail(process.getErrorStream());
    }

    static AgentProcess start(List<String> command) throws AgentFailure {
        try {
            Process process = new ProcessBuilder(command).start();
            RunningProcesses.add(process);
            return new AgentProcess(process);
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
    String endAfter(AgentFailure failure) {
        try {
            return failure.end() == Outcome.End.CRASH ? endAfterDeath(failure) : killAfter(failure);
        } catch (InterruptedException e) {
            RunningProcesses.kill(process);
            Thread.currentThread().interrupt();
            return failure.problem();
        }
    }

    private String endAfterDeath(AgentFailure failure) throws InterruptedException {
        boolean ended = process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        RunningProcesses.kill(process);
        String how = ended
                ? "it ended with " + ExitStatus.describe(process.exitValue())
                : "it closed its standard output, did not end and was killed";
        return failure.problem() + ": " + how + stderr.describe();
    }

    private String killAfter(AgentFailure failure) throws InterruptedException {
        RunningProcesses.kill(process);
        return failure.problem() + "; it was killed" + stderr.describe();
    }

    /** Waits briefly for a process that was told to end, then kills it. */
    void end() {
        try {
            process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RunningProcesses.kill(process);
    }
}
