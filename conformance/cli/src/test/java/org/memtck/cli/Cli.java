package org.memtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.memtck.cli.console.Signals;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.target.Targets;
import org.memtck.reference.ReferenceProvider;
import picocli.CommandLine.Help;

/**
 * What a command did.
 *
 * @param status the exit status
 * @param out what it wrote on standard output
 * @param err what it wrote on standard error
 */
record Cli(int status, String out, String err) {
    private static final Targets TARGETS = new Targets(List.of(
            FakeTarget.provider("example", "example: a target that conforms.", FakeTarget.Fault.NONE),
            FakeTarget.provider("forgetful", "forgetful: read-only does nothing.", FakeTarget.Fault.FORGETS_READ_ONLY),
            FakeTarget.provider("mortal", "mortal: dies when a region is disabled.", FakeTarget.Fault.DIES),
            FakeTarget.missing("missing"),
            new ReferenceProvider()));

    /** Runs a command on targets made for these tests. */
    static Cli run(String... args) {
        return run(TARGETS, false, args);
    }

    static Cli run(Targets targets, boolean interactive, String... args) {
        return run(targets, interactive, Signals.NONE, args);
    }

    static Cli run(Targets targets, boolean interactive, Signals signals, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), interactive);
        int status = Main.commandLine(targets, terminal, signals)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return new Cli(status, out.toString(), err.toString());
    }

    /** The last line of standard output. */
    String lastLine() {
        List<String> lines = out.lines().toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    /** Writes a file of lines, and returns its name. */
    static String file(Path path, String... lines) {
        try {
            return Files.writeString(path, String.join("\n", lines) + "\n").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
