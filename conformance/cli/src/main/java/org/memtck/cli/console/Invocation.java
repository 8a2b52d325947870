package org.memtck.cli.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * How memtck is called: {@code ./memtck} in its sources, and what the property {@code memtck.command} says where it is
 * installed. Texts are written as for the sources.
 */
public final class Invocation {
    private static final String PROPERTY = "memtck.command";
    private static final String IN_SOURCES = "./memtck";
    /** Not in {@code agent:./memtck}, nor in a path that only ends like this. */
    private static final Pattern CALL = Pattern.compile("(?<![\\w./:-])" + Pattern.quote(IN_SOURCES) + "(?= )");

    private Invocation() {}

    /** The text, in which every command that calls memtck calls it by its name here. */
    public static String asCalled(String text) {
        String name = System.getProperty(PROPERTY, IN_SOURCES);
        return name.equals(IN_SOURCES) ? text : CALL.matcher(text).replaceAll(Matcher.quoteReplacement(name));
    }

    /** The command line, whose help and that of its commands calls memtck by its name here. */
    public static CommandLine asCalled(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        UsageMessageSpec usage = command.usageMessage();
        usage.description(asCalled(usage.description()));
        usage.footer(asCalled(usage.footer()));
        for (OptionSpec option : command.options().toArray(OptionSpec[]::new)) {
            String[] description = asCalled(option.description());
            if (!String.join("", description).equals(String.join("", option.description()))) {
                command.remove(option);
                command.addOption(
                        OptionSpec.builder(option).description(description).build());
            }
        }
        line.getSubcommands().values().forEach(Invocation::asCalled);
        return line;
    }

    private static String[] asCalled(String... lines) {
        return Stream.of(lines).map(Invocation::asCalled).toArray(String[]::new);
    }
}
