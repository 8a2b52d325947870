package org.memtck.cli.console;

import org.memtck.spec.target.TargetUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports an error to the user: one message, no stack trace, exit status 2. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** The environment variable that asks for the stack trace of a defect of memtck itself. */
    private static final String TRACE = "MEMTCK_TRACE";

    private final Terminal terminal;

    public Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        terminal.error(firstLine(e) + suggestions(e) + "; './" + name + " --help' lists the options");
        return ExitStatus.UNABLE;
    }

    private static String firstLine(ParameterException e) {
        String message = String.valueOf(e.getMessage());
        String line = message.lines().findFirst().orElse(message);
        return line.isEmpty() ? line : Character.toLowerCase(line.charAt(0)) + line.substring(1);
    }

    private static String suggestions(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getSuggestions().isEmpty()) {
            return "";
        }
        return "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        if (e instanceof UserException || e instanceof TargetUnavailableException) {
            terminal.error(String.valueOf(e.getMessage()));
        } else {
            terminal.error("internal error in memtck: " + e + "; " + TRACE
                    + "=1 in the environment shows where, please report it");
            if (System.getenv(TRACE) != null) {
                e.printStackTrace(terminal.err());
            }
        }
        return ExitStatus.UNABLE;
    }
}
