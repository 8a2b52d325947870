package org.memtck.spark;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.memtck.cli.Main;
import org.memtck.cli.console.Signals;
import org.memtck.cli.console.Terminal;

/**
 * A command of memtck that was run in this process.
 *
 * @param out what it wrote on standard output
 * @param err what it wrote on standard error
 */
record Memtck(int status, String out, String err) {
    /** Runs a command. When the process ends it ends with it: whoever started it has it run again. */
    static Memtck run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        int status = Main.run(terminal, Signals.NONE, arguments.toArray(String[]::new));
        terminal.out().flush();
        terminal.err().flush();
        return new Memtck(status, out.toString(), err.toString());
    }
}
