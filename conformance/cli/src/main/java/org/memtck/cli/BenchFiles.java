package org.memtck.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.memtck.bench.chart.Chart;
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

    private @Nullable NewFile jsonFile;
    private @Nullable NewFile svgFile;
    private @Nullable NewFile markdownFile;

    /** Whether a picture is asked for. */
    boolean svg() {
        return svg != null;
    }

    /** Makes the files, so that what cannot be written is known before anything is measured. */
    void reserve() throws UserException {
        jsonFile = json == null ? null : NewFile.reserve(json);
        svgFile = svg == null ? null : NewFile.reserve(svg);
        markdownFile = markdown == null ? null : NewFile.reserve(markdown);
    }

    void write(BenchHead head, BenchRows rows) throws UserException {
        if (jsonFile != null) {
            jsonFile.write(BenchReport.of(head, rows).json());
        }
        if (svgFile != null) {
            svgFile.write(Chart.svg(rows.targets(), rows.entries(), head.note()));
        }
        if (markdownFile != null) {
            markdownFile.write(BenchMarkdown.of(head, rows));
        }
    }
}
