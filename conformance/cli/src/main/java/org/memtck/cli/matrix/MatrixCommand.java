package org.memtck.cli.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.memtck.cli.console.Counted;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.files.PageFolder;
import org.memtck.cli.files.TextFile;
import org.memtck.cli.page.ReportPage;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ReportReader;
import org.memtck.cli.specification.SpecificationPages;
import org.memtck.spec.rule.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memtck matrix}: many reports side by side. */
@Command(
        name = "matrix",
        description = {
            "Puts reports side by side: implementations and rules as a page, with links to the findings, versions of one"
                    + " implementation next to each other, and what changed between them.",
            "",
            "Each report becomes a page of its own, with its counterexamples, and the specification lies beside them. The folder"
                    + " needs nothing else, so it can be published as it is.",
            "",
            "Examples:",
            "  ./memtck matrix out/qemu-7.2 out/qemu-10.0 --out matrix",
            "  ./memtck matrix reports/*/report.json --out matrix",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class MatrixCommand implements Callable<Integer> {
    private static final int MOST = 500;
    private static final String COUNTEREXAMPLES = "counterexamples";
    private static final String SPECIFICATION = "spec";

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "REPORT", description = "a folder of certify --report, or its report.json")
    private List<Path> reports = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description =
                    "write the pages there, into a new or empty folder, or over the pages that memtck wrote there")
    private Path out = Path.of("");

    public MatrixCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException {
        if (reports.size() > MOST) {
            throw new UserException("a matrix has at most " + MOST + " reports, not " + reports.size());
        }
        List<Entry> entries = entries();
        PageFolder folder = PageFolder.prepare(out);
        RuleBook book = RuleBook.load();
        for (Entry entry : entries) {
            folder.write(
                    entry.folder() + "/index.html",
                    ReportPage.of(entry.report(), book, Optional.of("../" + SPECIFICATION)));
            folder.write(entry.folder() + "/report.json", TextFile.read(entry.file()));
            counterexamples(entry, folder);
        }
        for (var page : SpecificationPages.of(book).entrySet()) {
            folder.write(SPECIFICATION + "/" + page.getKey(), page.getValue());
        }
        folder.write("index.html", MatrixPage.of(entries, book));
        terminal.out().println(Counted.of(entries.size(), "report") + ": " + out.resolve("index.html"));
        return ExitStatus.CONFORMANT;
    }

    private List<Entry> entries() throws UserException {
        Set<String> taken = new HashSet<>(Set.of(SPECIFICATION));
        List<Entry> entries = new ArrayList<>();
        for (Path path : reports) {
            Report report = ReportReader.read(path);
            entries.add(new Entry(Entry.folder(report, taken), ReportReader.file(path), report));
        }
        entries.sort(Entry.ORDER);
        return entries;
    }

    /** Copies what lies beside the report under the names that memtck gives. */
    private static void counterexamples(Entry entry, PageFolder folder) throws UserException {
        Path from = entry.file().resolveSibling(COUNTEREXAMPLES);
        if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.filter(file -> ReportPage.isCounterexample(COUNTEREXAMPLES + "/" + file.getFileName()))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserException(from + ": cannot be read: " + e.getMessage());
        }
        for (Path file : files) {
            folder.write(entry.folder() + "/" + COUNTEREXAMPLES + "/" + file.getFileName(), TextFile.read(file));
        }
    }
}
