package org.memtck.faults.combined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.memtck.faults.combined.CombinedRow.Violated;
import org.memtck.kit.campaign.RuleResult.Verdict;
import org.memtck.spec.rule.Rule;

/** A sample of what {@code selftest --combined} runs: its first targets, with as many cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CombinedCampaignsTest {
    private static final int COUNT = 12;
    private static final int CASES = 5_000;

    /** With fewer, one long history is a large part of what a rule gets. */
    private static final int ENOUGH_CASES = 5_000;

    private List<CombinedRow> rows = List.of();

    @BeforeAll
    void run() {
        rows = CombinedCampaigns.run(COUNT, 1, CASES, () -> {});
    }

    @Test
    void violatedRulesAreNotPassed() {
        assertThat(CombinedSummary.of(rows).passed()).isZero();
    }

    @Test
    void theViolationThatSpoilsMostScenariosIsFound() {
        assertThat(rows.get(0).combination()).isEqualTo(Combination.FLAT_BUS);
        assertThat(rows.get(0).violated())
                .filteredOn(each -> each.result().rule() == Rule.VIS_6)
                .extracting(each -> each.result().verdict())
                .containsExactly(Verdict.FAIL);
    }

    @Test
    void everyRuleIsCountedOnce() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.violated().size()
                                + row.others().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                        .isEqualTo(Rule.values().length));
    }

    @Test
    void mostViolationsShowBesideOthers() {
        assertThat(rows.stream().flatMap(row -> row.violated().stream()).filter(Violated::isShown))
                .hasSizeGreaterThan(2 * COUNT);
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        assertThat(CombinedCampaigns.run(3, 7, 128, () -> {})).isEqualTo(CombinedCampaigns.run(3, 7, 128, () -> {}));
    }

    @Test
    void whatALayeredMapKeepsIsExercisedAtLeastHalfAsOftenAsWhereNothingIsViolated() throws Exception {
        ExerciseRow layered = Exercise.tasks(1, ENOUGH_CASES).get(0).call();

        assertThat(layered.least().ratio()).as(layered.least().toString()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void exerciseIsComparedForEveryOtherRule() {
        List<ExerciseRow> exercise = CombinedCampaigns.exercise(1, 128, () -> {});

        assertThat(exercise)
                .hasSize(CombinedCampaigns.COMPARISONS)
                .isEqualTo(CombinedCampaigns.exercise(1, 128, () -> {}));
        assertThat(exercise.get(0).combination()).isEqualTo(Combination.LAYERED_MAP);
        assertThat(exercise)
                .allSatisfy(row -> assertThat(row.rules())
                        .isNotEmpty()
                        .noneMatch(each -> row.combination().broken().contains(each.rule()) || each.conforming() == 0));
    }
}
