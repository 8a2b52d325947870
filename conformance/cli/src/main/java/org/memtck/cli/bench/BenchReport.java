package org.memtck.cli.bench;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.memtck.bench.measure.Entry;
import org.memtck.bench.measure.Figure;
import org.memtck.bench.workload.Workload;
import org.memtck.cli.console.Machine;
import org.memtck.cli.console.Version;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code bench --json} writes. Times are in nanoseconds.
 *
 * @param memtck the version that wrote it
 * @param format the version of this form
 * @param date such as {@code 2026-01-31}
 * @param rounds how many turns each target had
 * @param turnMillis how long a turn measured at least, in milliseconds
 * @param base the target that the ratios refer to, as the user named it
 */
public record BenchReport(
        String memtck,
        int format,
        String date,
        Machine machine,
        int rounds,
        long turnMillis,
        String base,
        List<BenchHead.Measured> targets,
        List<Row> workloads) {
    private static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * A workload.
     *
     * @param axis what the size counts, or null if there is one size
     */
    record Row(
            String id,
            String group,
            String operation,
            @Nullable String axis,
            int size,
            List<Result> results) {
        static Row of(Workload workload, BenchRows rows) {
            return new Row(
                    workload.id(),
                    workload.series().group(),
                    workload.series().title(),
                    workload.series().axis(),
                    workload.size(),
                    rows.of(workload).stream()
                            .map(entry -> Result.of(entry, rows))
                            .toList());
        }
    }

    /**
     * A target on a workload.
     *
     * @param target as the user named it
     * @param reason why there is no figure, or null
     */
    record Result(
            String target,
            @Nullable Measure measure,
            @Nullable String reason) {
        static Result of(Entry entry, BenchRows rows) {
            Figure figure = entry.figure();
            return figure == null
                    ? new Result(entry.target(), null, entry.reason())
                    : new Result(entry.target(), Measure.of(figure, rows.ratio(entry)), null);
        }
    }

    /**
     * Nanoseconds by operation.
     *
     * @param low what a tenth of the figures are below
     * @param high what a tenth of the figures are above
     * @param spread (high - low) / median
     * @param ratio to the base, or null if that was not measured
     * @param turns the figures of each turn
     */
    record Measure(
            double median,
            double low,
            double high,
            double spread,
            @Nullable Double ratio,
            List<List<Double>> turns) {
        static Measure of(Figure figure, OptionalDouble ratio) {
            return new Measure(
                    figure.median(),
                    figure.low(),
                    figure.high(),
                    figure.spread(),
                    ratio.isPresent() ? ratio.getAsDouble() : null,
                    figure.turns());
        }
    }

    public static BenchReport of(BenchHead head, BenchRows rows) {
        return new BenchReport(
                Version.text(),
                FORMAT,
                head.date().toString(),
                head.machine(),
                head.settings().rounds(),
                head.settings().time().toMillis(),
                rows.base(),
                head.targets(),
                rows.workloads().stream()
                        .map(workload -> Row.of(workload, rows))
                        .toList());
    }

    public String json() {
        return MAPPER.writeValueAsString(this) + "\n";
    }
}
