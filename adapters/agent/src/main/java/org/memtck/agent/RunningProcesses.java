package org.memtck.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The agents that run; those that are left when the JVM ends, be it by a signal, are killed then. */
final class RunningProcesses {
    private static final Set<Family> RUNNING = ConcurrentHashMap.newKeySet();

    private static volatile boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RunningProcesses::end, "memtck-agent-cleanup"));
    }

    private RunningProcesses() {}

    private static void end() {
        ending = true;
        RUNNING.forEach(Family::kill);
    }

    static void add(Family family) {
        RUNNING.add(family);
        if (ending) {
            family.kill();
        }
    }

    /** Kills an agent and what it started: an agent is often a script around a program. */
    static void kill(Family family) {
        family.kill();
        RUNNING.remove(family);
    }
}
