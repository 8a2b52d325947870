package org.memtck.cli.export;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.files.NewFile;
import org.memtck.cli.files.ScenarioName;
import org.memtck.cli.files.TextFile;
import org.memtck.kit.export.Expectations;
import org.memtck.spec.export.ExportException;
import org.memtck.spec.export.ScenarioExporter;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memtck export}: a scenario in a form that somebody can run who has no memtck. */
@Command(
        name = "export",
        description = {
            "Writes a scenario or a counterexample in a form that somebody can run who has no memtck. What is expected comes"
                    + " from the rules, whatever the file says.",
            "",
            "Misuse and what is unspecified cannot be exported, nor what the form has no way to say: the message names"
                    + " the line. The same file makes the same text.",
            "",
            "Examples:",
            "  ./memtck export out/counterexamples/RO-2.mem --as qemu-c --out repro.c",
            "  ./memtck export out/counterexamples/PRIO-1.mem --as agent-session | ./my-agent",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ExportCommand implements Callable<Integer> {
    private final Exporters exporters;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "a text in the scenario language")
    private Path file = Path.of("");

    @Option(names = "--as", paramLabel = "FORM", required = true, description = "the form, see below")
    private String form = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where it is written, a new file; standard output unless it is given")
    private @Nullable Path out;

    public ExportCommand(Exporters exporters, Terminal terminal) {
        this.exporters = exporters;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException {
        ScenarioExporter exporter = exporters.of(form);
        String text = export(exporter, TextFile.read(file));
        if (out == null) {
            terminal.out().print(text);
        } else {
            NewFile.reserve(out).write(text);
        }
        return ExitStatus.CONFORMANT;
    }

    private String export(ScenarioExporter exporter, String text) throws UserException {
        ScenarioName name = new ScenarioName(file, text);
        try {
            return exporter.export(Expectations.of(
                    ScenarioText.parseTranscript(text), name.stem(out == null ? file : out), name.title()));
        } catch (SyntaxException e) {
            throw new UserException(file + ": " + e.getMessage());
        } catch (ExportException e) {
            throw new UserException(file + ": cannot be exported as " + form + ": " + e.getMessage());
        }
    }
}
