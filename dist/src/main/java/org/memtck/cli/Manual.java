package org.memtck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.memtck.cli.console.Signals;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.target.Targets;
import org.memtck.spec.target.Profile;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes the pages of the manual, in AsciiDoc, and the completion for bash and zsh: from what the help is made of, so that they say the
 * same. It is part of the command line, and apart from it only so that its library is not.
 */
final class Manual {
    private static final String NAME = "memtck";
    /** The same in zsh, which loads this when it completes memtck for the first time. */
    private static final String ZSH_HEAD = "#compdef memtck\nautoload -U +X bashcompinit && bashcompinit\n";

    private static final String ZSH_TAIL =
            "\nunalias compopt 2> /dev/null\n_bash_complete -o default -F _complete_memtck\n";

    private Manual() {}

    /** Writes all of it into the folder that the only argument names. */
    public static void main(String[] args) throws IOException, UserException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        CommandLine line = Main.commandLine(Targets.installed(), Terminal.ofProcess(), Signals.NONE);
        completeProfiles(line);
        String completion = AutoComplete.bash(NAME, line);
        Files.writeString(folder.resolve("memtck.bash"), completion);
        Files.writeString(folder.resolve("memtck.zsh"), ZSH_HEAD + completion + ZSH_TAIL);
        format(line.getCommandSpec());
        ManPageGenerator.generateManPage(folder.toFile(), null, new boolean[0], true, line.getCommandSpec());
    }

    /** Profiles are named in lower case, other than the constants of their class. */
    private static void completeProfiles(CommandLine line) {
        List<String> names = Stream.of(Profile.values()).map(Profile::id).toList();
        for (CommandLine each : line.getSubcommands().values()) {
            CommandSpec command = each.getCommandSpec();
            for (OptionSpec option : command.options().toArray(OptionSpec[]::new)) {
                if (option.type() == Profile.class) {
                    command.remove(option);
                    command.addOption(OptionSpec.builder(option)
                            .completionCandidates(names)
                            .build());
                }
            }
        }
    }

    private static void format(CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        usage.description(paragraphs(usage.description()));
        if (usage.footer().length > 0) {
            usage.footerHeading("Notes%n");
            usage.footer(paragraphs(usage.footer()));
        }
        command.subcommands().values().forEach(line -> format(line.getCommandSpec()));
    }

    /** Indented lines stay as they are, which AsciiDoc grants them if they are a paragraph of their own. */
    private static String[] paragraphs(String... lines) {
        List<String> formatted = new ArrayList<>();
        boolean wasIndented = false;
        for (String line : String.join("\n", lines).split("\n", -1)) {
            boolean indented = line.startsWith("  ");
            if (indented != wasIndented && !line.isEmpty()) {
                formatted.add("");
            }
            formatted.add(line);
            wasIndented = indented;
        }
        return formatted.toArray(String[]::new);
    }
}
