package org.memtck.cli;

import org.memtck.cli.bench.BenchCommand;
import org.memtck.cli.board.BoardCommand;
import org.memtck.cli.boards.BoardsCommand;
import org.memtck.cli.certify.CertifyCommand;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Failures;
import org.memtck.cli.console.Invocation;
import org.memtck.cli.console.ProcessSignals;
import org.memtck.cli.console.Signals;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.describe.DescribeCommand;
import org.memtck.cli.export.ExportCommand;
import org.memtck.cli.export.Exporters;
import org.memtck.cli.matrix.MatrixCommand;
import org.memtck.cli.merge.MergeCommand;
import org.memtck.cli.replay.ReplayCommand;
import org.memtck.cli.rules.RulesCommand;
import org.memtck.cli.selftest.SelfTestCommand;
import org.memtck.cli.specification.SpecCommand;
import org.memtck.cli.target.Targets;
import org.memtck.cli.vectors.VectorsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of memtck. */
@Command(
        name = "memtck",
        description = {
            "memtck certifies the memory layer of an emulator: it generates region trees and accesses, runs them on"
                    + " an implementation, and checks every answer against a written specification.",
            ""
        },
        footer = {
            "",
            "Exit status:",
            "  0  conformant           1  not conformant",
            "  2  bad options, unreadable input, or a target that is not there",
            "  3  nothing was exercised enough, or measured, or not all of it could be compared",
            "  130, 143  interrupted by SIGINT or SIGTERM: what certify found until then is reported",
            "",
            "Examples:",
            "  ./memtck certify                           certify the built-in example",
            "  ./memtck certify agent:./my-emulator       certify a program of your own",
            "  ./memtck rules PRIO-1                      read what a rule says",
            "  ./memtck help certify                      show the help of one command"
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CommandLine.HelpCommand.class,
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
public final class Main {
    private static final int WIDTH = 100;

    private Main() {}

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        int status = run(terminal, new ProcessSignals(), args);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(status);
    }

    /**
     * Runs the command line in a process that does more than that.
     *
     * @param terminal where to write; it is not flushed
     * @param signals what ends a command early
     * @return the exit status
     */
    public static int run(Terminal terminal, Signals signals, String... args) {
        try {
            return commandLine(Targets.installed(), terminal, signals).execute(args);
        } catch (UserException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return ExitStatus.UNABLE;
        } catch (OutOfMemoryError e) {
            terminal.error("out of memory; more can be given with JAVA_TOOL_OPTIONS=-Xmx4g");
            return ExitStatus.UNABLE;
        }
    }

    /** The command line over these targets. */
    static CommandLine commandLine(Targets targets, Terminal terminal, Signals signals) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(withTargets(new CertifyCommand(targets, terminal, signals), targets));
        line.addSubcommand(withTargets(new ReplayCommand(targets, terminal), targets));
        line.addSubcommand(withTargets(new DescribeCommand(targets, terminal), targets));
        line.addSubcommand(exportCommand(Exporters.installed(), terminal));
        line.addSubcommand(new RulesCommand(terminal));
        line.addSubcommand(new VectorsCommand(terminal));
        line.addSubcommand(new BoardCommand(terminal));
        line.addSubcommand(new BoardsCommand(terminal));
        line.addSubcommand(new MergeCommand(terminal));
        line.addSubcommand(new MatrixCommand(terminal));
        line.addSubcommand(new SpecCommand(terminal));
        line.addSubcommand(new SelfTestCommand(terminal));
        line.addSubcommand(withTargets(new BenchCommand(targets, terminal), targets));
        Failures failures = new Failures(terminal);
        return Invocation.asCalled(line)
                .setOut(terminal.raw())
                .setErr(terminal.err())
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private static CommandLine exportCommand(Exporters exporters, Terminal terminal) {
        CommandLine line = new CommandLine(new ExportCommand(exporters, terminal));
        line.getCommandSpec().usageMessage().footer(exporters.help());
        return line;
    }

    /** The command, whose help ends with the targets there are. */
    private static CommandLine withTargets(Object command, Targets targets) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().usageMessage().footer(targets.help());
        return line;
    }
}
