package org.memtck.cli.selftest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.memtck.cli.console.Version;
import org.memtck.faults.combined.CombinedRow;
import org.memtck.faults.combined.CombinedSummary;
import org.memtck.faults.combined.ExerciseRow;
import org.memtck.faults.combined.Judged;
import org.memtck.faults.treewalk.Defect;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code selftest --combined --json} writes. Everything follows from the seed and the cases but {@code seconds}.
 *
 * @param memtck the version that wrote it
 * @param format the version of this form
 * @param cases the cases of each campaign
 * @param combinations a row a target with three defects
 * @param exercise a row a target with five defects
 */
record CombinedReport(
        String memtck,
        int format,
        long seed,
        int cases,
        List<Row> combinations,
        List<Exercised> exercise,
        CombinedSummary summary,
        double seconds) {
    private static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * One target.
     *
     * @param others how many of the rules that no defect stands under came out with each verdict
     */
    record Row(List<Violated> violated, Map<String, Integer> others) {
        static Row of(CombinedRow row) {
            Map<String, Integer> others = new TreeMap<>();
            row.others().forEach((verdict, count) -> others.put(Judged.words(verdict), count));
            return new Row(row.violated().stream().map(Violated::of).toList(), others);
        }
    }

    /**
     * One defect.
     *
     * @param proof {@code as_alone}, {@code otherwise} or {@code agrees}
     */
    record Violated(
            String defect, String breaks, String what, String proof, long exercised, String verdict, boolean passed) {
        static Violated of(CombinedRow.Violated each) {
            return new Violated(
                    each.defect().id(),
                    each.defect().breaks().id(),
                    each.defect().what(),
                    each.proof().id(),
                    each.result().exercised(),
                    Judged.words(each.result().verdict()),
                    each.isFalselyPassed());
        }
    }

    /** How often the rules were exercised that a target with five defects keeps. */
    record Exercised(String offers, List<String> defects, List<Compared> rules) {
        static Exercised of(ExerciseRow row) {
            return new Exercised(
                    row.name(),
                    row.combination().defects().stream().map(Defect::id).toList(),
                    row.rules().stream().map(Compared::of).toList());
        }
    }

    /** One rule, with the defects and without. */
    record Compared(String rule, long exercised, long conforming) {
        static Compared of(ExerciseRow.Compared each) {
            return new Compared(each.rule().id(), each.exercised(), each.conforming());
        }
    }

    static CombinedReport of(
            long seed,
            int cases,
            List<CombinedRow> rows,
            List<ExerciseRow> exercise,
            CombinedSummary summary,
            double seconds) {
        return new CombinedReport(
                Version.text(),
                FORMAT,
                seed,
                cases,
                rows.stream().map(Row::of).toList(),
                exercise.stream().map(Exercised::of).toList(),
                summary,
                seconds);
    }

    String json() {
        return MAPPER.writeValueAsString(this) + "\n";
    }
}
