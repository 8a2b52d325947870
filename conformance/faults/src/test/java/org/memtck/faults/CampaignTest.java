package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.selftest.SelfTest;
import org.memtck.faults.selftest.SelfTestRow;
import org.memtck.faults.selftest.SelfTestSummary;

/** The kit finds what is wrong, in few operations, and knows what it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CampaignTest {
    private static final int BUDGET = 65_536;
    private static final int FEW = 11;
    /** For how many faults of a hundred it has to be the rule that they stand under. */
    private static final int OWN_PERCENT = 92;

    private List<SelfTestRow> rows = List.of();
    private SelfTestRow canary = new SelfTestRow(Faults.canary(), 0, null);

    @BeforeAll
    void hunt() {
        List<Fault> faults = new ArrayList<>(Faults.all());
        faults.add(Faults.canary());
        List<SelfTestRow> all = SelfTest.run(faults, 1, BUDGET, () -> {});
        rows = all.subList(0, all.size() - 1);
        canary = all.get(all.size() - 1);
    }

    List<SelfTestRow> rows() {
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aFaultIsFoundAndTheCounterexampleIsSmall(SelfTestRow row) {
        assertThat(row.found()).as("%s is found", row.fault()).isTrue();
        assertThat(row.reducedOperations()).as("operations for %s", row.fault()).isLessThanOrEqualTo(FEW);
    }

    @Test
    void theOwnRuleOfAFaultIsBlamedFirst() {
        SelfTestSummary summary = SelfTestSummary.of(rows);

        assertThat(summary.ownBlamedFirst()).isGreaterThanOrEqualTo(rows.size() * OWN_PERCENT / 100);
        assertThat(summary.medianOperations()).isLessThanOrEqualTo(5);
        assertThat(summary.medianRegions()).isLessThanOrEqualTo(3);
    }

    @Test
    void theCanaryIsFound() {
        assertThat(canary.found()).isTrue();
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        List<Fault> some = Faults.all().subList(0, 24);

        assertThat(SelfTest.run(some, 5, 512, () -> {}).toString())
                .isEqualTo(SelfTest.run(some, 5, 512, () -> {}).toString());
    }
}
