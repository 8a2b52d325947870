package org.memtck.agent;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The running agents. Those left when the JVM ends, also on a signal, are killed. */
final class RunningProcesses {
    private static final Set<Family> RUNNING = ConcurrentHashMap.newKeySet();

    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RunningProcesses::end, "memtck-agent-cleanup"));
    }

    private RunningProcesses() {}

    private static void end() {
        startNoMore();
        RUNNING.forEach(Family::kill);
    }

    private static synchronized void startNoMore() {
        ending = true;
    }

    /** Starts an agent; none is under way, and so overlooked, when the JVM ends. */
    static synchronized Family start(List<String> command) throws IOException {
        if (ending) {
            throw new IOException("memtck is about to end");
        }
        Family family = Family.start(command);
        RUNNING.add(family);
        return family;
    }

    /** Kills an agent and what it started: an agent is often a script around a program. */
    static void kill(Family family) {
        family.kill();
        RUNNING.remove(family);
    }
}
