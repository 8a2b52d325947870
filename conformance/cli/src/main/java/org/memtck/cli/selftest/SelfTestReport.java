package org.memtck.cli.selftest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Version;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.selftest.SelfTestRow;
import org.memtck.faults.selftest.SelfTestSummary;
import org.memtck.spec.rule.Rule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code selftest --json} writes. Everything follows from the seed and the budget but {@code seconds}.
 *
 * @param memtck the version that wrote it
 * @param format the version of this form
 * @param budget the most scenarios for one fault
 * @param faults a row a fault, the canary last
 * @param summary without the canary
 */
record SelfTestReport(
        String memtck, int format, long seed, long budget, List<Row> faults, SelfTestSummary summary, double seconds) {
    private static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * How the kit did on one fault.
     *
     * @param breaks ids of the rules that it breaks, the one that it stands under first
     * @param seenIn the program that had it, or empty
     * @param operations how many were compared up to the first that differed, or in all
     * @param reduced the counterexample, or null if there is none
     * @param blamed ids of the rules under suspicion, the most suspicious one first
     * @param own id of the rule that it stands under
     * @param ownBlamedFirst whether that rule is blamed first
     * @param blamedFirst whether that rule or another one that it breaks is blamed first
     */
    record Row(
            String id,
            String structure,
            List<String> breaks,
            String what,
            String seenIn,
            boolean found,
            long operations,
            @Nullable Reduced reduced,
            List<String> blamed,
            String own,
            boolean ownBlamedFirst,
            boolean blamedFirst) {
        static Row of(SelfTestRow row) {
            return new Row(
                    row.fault().id(),
                    row.fault().structure().name(),
                    ids(broken(row.fault())),
                    row.fault().what(),
                    row.fault().seenIn(),
                    row.found(),
                    row.operations(),
                    row.found() ? new Reduced(row.reducedOperations(), row.reducedRegions()) : null,
                    ids(row.blamed()),
                    row.fault().breaks().id(),
                    row.ownBlamedFirst(),
                    row.blamedFirst());
        }

        private static List<Rule> broken(Fault fault) {
            List<Rule> rules = new ArrayList<>();
            rules.add(fault.breaks());
            fault.broken().toList().stream()
                    .filter(rule -> rule != fault.breaks())
                    .forEach(rules::add);
            return rules;
        }

        private static List<String> ids(List<Rule> rules) {
            return rules.stream().map(Rule::id).toList();
        }
    }

    /** The size of a reduced counterexample. */
    record Reduced(int operations, int regions) {}

    static SelfTestReport of(long seed, long budget, List<SelfTestRow> rows, SelfTestSummary summary, double seconds) {
        return new SelfTestReport(
                Version.text(), FORMAT, seed, budget, rows.stream().map(Row::of).toList(), summary, seconds);
    }

    String json() {
        return MAPPER.writeValueAsString(this) + "\n";
    }
}
