package org.memtck.agent;

import java.util.Map;

/** Puts an exit status into words. */
final class ExitStatus {
    /** A process that a signal killed is reported with this and the signal's number. */
    private static final int SIGNALLED = 128;

    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "SIGHUP", 2, "SIGINT", 4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV",
            13, "SIGPIPE", 15, "SIGTERM");

    private ExitStatus() {}

    static String describe(int status) {
        String signal = SIGNALS.get(status - SIGNALLED);
        return "exit status " + status + (signal == null ? "" : ", that is " + signal);
    }
}
