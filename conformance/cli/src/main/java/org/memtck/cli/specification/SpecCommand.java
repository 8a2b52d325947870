package org.memtck.cli.specification;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.memtck.cli.console.Counted;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.files.PageFolder;
import org.memtck.spec.rule.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code memtck spec}: the specification as pages. */
@Command(
        name = "spec",
        description = {
            "Writes the specification as pages: rules and variants, with the maps of their examples drawn, decisions,"
                    + " cross-references, and a page that searches all of them. They load nothing from elsewhere.",
            "",
            "Example:",
            "  ./memtck spec --out spec-pages",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class SpecCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description =
                    "write the pages there, into a new or empty folder, or over the pages that memtck wrote there")
    private Path out = Path.of("");

    public SpecCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException {
        PageFolder folder = PageFolder.prepare(out);
        Map<String, String> pages = SpecificationPages.of(RuleBook.load());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            folder.write(page.getKey(), page.getValue());
        }
        terminal.out().println(Counted.of(pages.size(), "page") + ": " + out.resolve("index.html"));
        return ExitStatus.CONFORMANT;
    }
}
