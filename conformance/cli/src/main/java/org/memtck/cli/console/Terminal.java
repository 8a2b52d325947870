package org.memtck.cli.console;

import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where the command line writes.
 *
 * @param raw the stream of the results as it is, for colours
 * @param out results; control characters, which may come from files and targets, do not pass
 * @param err errors and progress
 * @param interactive whether somebody watches, so that progress is shown
 */
public record Terminal(PrintWriter raw, PrintWriter out, PrintWriter err, boolean interactive) {
    public Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
        this(out, new PrintWriter(new PlainWriter(out)), err, interactive);
    }

    /**
     * The process' own streams. Progress is for a person at a terminal and not for the log of a build. From Java 22 on
     * there is a console even without a terminal, unless {@code -Djdk.console=java.base} is given; the launcher does.
     */
    @SuppressWarnings("SystemConsoleNull")
    public static Terminal ofProcess() {
        boolean interactive = System.console() != null && System.getenv("CI") == null;
        Charset charset = Charset.defaultCharset();
        return new Terminal(
                new PrintWriter(System.out, false, charset), new PrintWriter(System.err, true, charset), interactive);
    }

    public void error(String message) {
        out.flush();
        err.println("memtck: " + PlainWriter.plain(Invocation.asCalled(message)));
        err.flush();
    }
}
