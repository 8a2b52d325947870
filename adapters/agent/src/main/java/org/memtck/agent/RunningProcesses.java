package org.memtck.agent;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The agents that run; those that are left when the JVM ends are killed then. */
final class RunningProcesses {
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> RUNNING.forEach(RunningProcesses::kill), "memtck-agent-cleanup"));
    }

    private RunningProcesses() {}

    static void add(Process process) {
        RUNNING.add(process);
    }

    /** Kills a process and what it started: an agent is often a script around a program. */
    static void kill(Process process) {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        RUNNING.remove(process);
    }
}
