package org.memtck.cli.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memtck.bench.chart.Chart;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.NewFile;
import picocli.CommandLine.Option;

/** The files that a comparison writes at its end. */
final class BenchFiles {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "write every figure there as JSON; this and the next files must not exist yet")
    private @Nullable Path json;

    @Option(names = "--svg", paramLabel = "FILE", description = "draw cost over size there")
    private @Nullable Path svg;

    @Option(names = "--markdown", paramLabel = "FILE", description = "write the table there as Markdown")
    private @Nullable Path markdown;

    private final Map<Path, NewFile> reserved = new LinkedHashMap<>();

    /** Whether a picture is asked for. */
    boolean svg() {
        return svg != null;
    }

    /** Makes the files, or none of them, so that what cannot be written is known before anything is measured. */
    void reserve() throws UserException {
        try {
            reserve(json);
            reserve(svg);
            reserve(markdown);
        } catch (UserException e) {
            for (NewFile file : reserved.values()) {
                file.drop();
            }
            throw e;
        }
    }

    private void reserve(@Nullable Path path) throws UserException {
        if (path != null) {
            reserved.put(path, NewFile.reserve(path));
        }
    }

    void write(BenchHead head, BenchRows rows) throws UserException {
        write(json, BenchReport.of(head, rows)::json);
        write(svg, () -> Chart.svg(rows.targets(), rows.entries(), head.note()));
        write(markdown, () -> BenchMarkdown.of(head, rows));
    }

    private void write(@Nullable Path path, Supplier<String> text) throws UserException {
        NewFile file = path == null ? null : reserved.get(path);
        if (file != null) {
            file.write(text.get());
        }
    }
}
