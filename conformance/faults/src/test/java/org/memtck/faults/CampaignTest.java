package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.selftest.SelfTest;
import org.memtck.faults.selftest.SelfTestRow;
import org.memtck.faults.selftest.SelfTestSummary;

/** The kit finds what is wrong, in few operations, and knows what it is. */
final class CampaignTest {
    private static final int FEW = 11;
    /** For how many faults of a hundred it has to be the rule that they stand under. */
    private static final int OWN_PERCENT = 91;

    static List<SelfTestRow> rows() {
        return Hunted.rows();
    }

    /** What has to be repeated may take this many operations each time. */
    private static final int OF_A_ROUND = 5;

    @ParameterizedTest
    @MethodSource("rows")
    void aFaultIsFoundAndTheCounterexampleIsSmall(SelfTestRow row) {
        assertThat(row.found()).as("%s is found", row.fault()).isTrue();
        assertThat(row.reducedOperations())
                .as("operations for %s", row.fault())
                .isLessThanOrEqualTo(FEW + OF_A_ROUND * row.fault().rounds());
    }

    @Test
    void theOwnRuleOfAFaultIsBlamedFirst() {
        SelfTestSummary summary = SelfTestSummary.of(rows());

        assertThat(summary.ownBlamedFirst()).isGreaterThanOrEqualTo(rows().size() * OWN_PERCENT / 100);
        assertThat(summary.medianOperations()).isLessThanOrEqualTo(5);
        assertThat(summary.medianRegions()).isLessThanOrEqualTo(3);
    }

    @Test
    void theCanaryIsFound() {
        assertThat(Hunted.canary().found()).isTrue();
    }

    /** So that a change of the kit shows for which faults it matters, and how. */
    @Test
    void whatIsBlamedForEachFaultAndHowSmallItGetsIsKnown() {
        List<String> lines = new ArrayList<>();
        lines.add(line("fault", "rule", "blamed", "", "operations"));
        rows().forEach(row -> lines.add(line(row)));

        Golden.check("selftest.txt", "what the self-test makes of each fault, seed " + Hunted.SEED, lines);
    }

    private static String line(SelfTestRow row) {
        String judged = row.ownBlamedFirst() ? "strict" : row.blamedFirst() ? "lenient" : "wrong";
        return line(
                row.fault().id(),
                row.fault().breaks().id(),
                row.blamed().get(0).id(),
                judged,
                String.valueOf(row.reducedOperations()));
    }

    private static String line(String fault, String rule, String blamed, String judged, String size) {
        return String.format(Locale.ROOT, "%-42s %-8s %-8s %-8s %s", fault, rule, blamed, judged, size)
                .stripTrailing();
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        List<Fault> some = Faults.all().subList(0, 24);

        assertThat(SelfTest.run(some, 5, 512, () -> {}).toString())
                .isEqualTo(SelfTest.run(some, 5, 512, () -> {}).toString());
    }
}
