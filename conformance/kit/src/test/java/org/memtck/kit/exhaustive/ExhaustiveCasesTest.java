package org.memtck.kit.exhaustive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CampaignResult.Verdict;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;

class ExhaustiveCasesTest {
    private static ExhaustiveCases cases(String scope, Set<Capability> capabilities) {
        try {
            return new ExhaustiveCases(Scope.parse(scope), capabilities, Parameters.UNBOUNDED);
        } catch (ScopeException e) {
            throw new AssertionError(e);
        }
    }

    private static ExhaustiveCases cases(String scope) {
        return cases(scope, EnumSet.allOf(Capability.class));
    }

    private static CampaignResult run(Target target, ExhaustiveCases cases, @Nullable Duration time) {
        Options options = new Options(Profile.FULL, 1, cases.count(), time, KnownDeviations.NONE);
        return Campaign.run(target, options, cases, Progress.NONE);
    }

    private static List<List<Step>> steps(ExhaustiveCases cases, int from, int to) {
        return cases.cases(from, to, Avoidance.NONE).stream().map(Case::steps).toList();
    }

    private static List<String> text(List<Step> steps) {
        return steps.stream().map(step -> ScenarioText.print(step.operation())).toList();
    }

    /** A region has 7 kinds, 3 priorities, and as many places and sizes as there are addresses. */
    @Test
    void thereAreAsManyAsTheFactorsMultiplyTo() {
        assertThat(cases("trees=1x1").count()).isEqualTo(1 + 7 * 3);
        assertThat(cases("trees=1x4").count()).isEqualTo(1 + 7 * 3 * 4 * 4);
        assertThat(cases("trees=1x1,trees=1x4").count())
                .isEqualTo(cases("trees=1x1").count() + cases("trees=1x4").count());
    }

    @Test
    void aTreeIsReadWrittenAndReadAgainAtEveryAddress() {
        assertThat(text(steps(cases("trees=1x2"), 1, 2).get(0)))
                .containsExactly(
                        "container A size=0x2",
                        "ram B size=0x1",
                        "fill B at=0x0 bytes=10",
                        "add B in=A at=0x0 prio=-1",
                        "space S root=A",
                        "flatview S",
                        "read S at=0x0 size=1",
                        "read S at=0x1 size=1",
                        "read S at=0x2 size=1",
                        "write S at=0x0 size=1 value=0x80",
                        "write S at=0x1 size=1 value=0x81",
                        "read S at=0x0 size=1",
                        "read S at=0x1 size=1",
                        "read S at=0x2 size=1");
    }

    @Test
    void aChangedTreeIsReadAndWrittenBeforeAndAfter() {
        ExhaustiveCases cases = cases("changes=1x1");
        List<String> lines = steps(cases, 0, cases.count()).stream()
                .map(ExhaustiveCasesTest::text)
                .filter(text -> text.contains("disable B") && !text.contains("enable B"))
                .findFirst()
                .orElseThrow();

        assertThat(lines.subList(lines.indexOf("space S root=A") + 1, lines.size()))
                .containsExactly(
                        "flatview S",
                        "read S at=0x0 size=1",
                        "read S at=0x1 size=1",
                        "write S at=0x0 size=1 value=0x80",
                        "disable B",
                        "flatview S",
                        "read S at=0x0 size=1",
                        "read S at=0x1 size=1",
                        "write S at=0x0 size=1 value=0xc0",
                        "read S at=0x0 size=1",
                        "read S at=0x1 size=1");
    }

    @Test
    void theSameNumbersGiveTheSameCasesInWhateverPieces() {
        ExhaustiveCases cases = cases("trees=2x1,changes=1x2");
        List<List<Step>> whole = steps(cases, 0, cases.count());

        assertThat(steps(cases, 700, 900)).isEqualTo(whole.subList(700, 900));
        assertThat(steps(cases("trees=2x1,changes=1x2"), 700, 900)).isEqualTo(whole.subList(700, 900));
    }

    @Test
    void smallTreesComeFirst() {
        ExhaustiveCases cases = cases("trees=2x2,changes=2x1");
        List<Long> sizes = steps(cases, 0, cases.count()).stream()
                .map(steps -> steps.stream()
                        .map(step -> ScenarioText.print(step.operation()))
                        .filter(line -> line.matches("[a-z]+ [BC] size=.*|alias .*"))
                        .count())
                .toList();

        assertThat(sizes).isSorted();
    }

    @Test
    void whatConformsIsCovered() {
        ExhaustiveCases cases = cases("trees=1x1,changes=1x1");
        CampaignResult result = run(new ReferenceTarget(), cases, null);
        Coverage coverage = cases.coverage(result);

        assertThat(result.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(coverage.isComplete()).isTrue();
        assertThat(coverage.trees()).isEqualTo(22);
        assertThat(coverage.changes()).isEqualTo(cases.count() - 22);
        assertThat(coverage.accesses()).isEqualTo(5L * coverage.trees() + 8L * coverage.changes() - coverage.leftOut());
    }

    @Test
    void aViolationIsFoundAndWhatItHidesIsSaid() {
        ExhaustiveCases cases = cases("trees=2x1,changes=1x1");
        CampaignResult result = run(FaultyTarget.ignoringPriorities(), cases, null);
        Coverage coverage = cases.coverage(result);

        assertThat(result.findings())
                .anySatisfy(finding -> assertThat(finding.blamed()).contains(Rule.PRIO_1));
        assertThat(coverage.isComplete()).isFalse();
        assertThat(coverage.cases()).isEqualTo(coverage.of());
        assertThat(coverage.lessened() + coverage.notCompared()).isPositive();
    }

    @Test
    void aRunThatIsCutShortHasNotCovered() {
        ExhaustiveCases cases = cases("trees=3x1");
        Coverage coverage = cases.coverage(run(new ReferenceTarget(), cases, Duration.ofNanos(1)));

        assertThat(coverage.cases()).isZero();
        assertThat(coverage.trees()).isZero();
        assertThat(coverage.isComplete()).isFalse();
    }

    @Test
    void theCoverageOfAnotherRunIsNotTold() {
        ExhaustiveCases cases = cases("trees=1x1");
        CampaignResult other = run(new ReferenceTarget(), cases("trees=1x2"), null);

        assertThatThrownBy(() -> cases.coverage(other)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of two regions side by side in two addresses, the first is at 0 and has one address, the second one or two. */
    @Test
    void withoutOverlapTheOrderOfSiblingsMakesNoOtherTree() {
        ExhaustiveCases cases = cases("trees=2x2", EnumSet.of(Capability.RAM));
        CampaignResult result = run(new ReferenceTarget(), cases, null);

        assertThat(cases.coverage(result).trees()).isEqualTo(1 + 4 + 2);
    }

    @Test
    void whatIsAvoidedIsNotDone() {
        ExhaustiveCases cases = cases("changes=1x1");
        List<Case> all = cases.cases(0, cases.count(), Avoidance.NONE.with(0, Rule.VIS_5));

        assertThat(all)
                .allSatisfy(each ->
                        assertThat(each.steps()).noneMatch(step -> step.rules().contains(Rule.VIS_5)));
        assertThat(all)
                .anySatisfy(each -> assertThat(each.stopped())
                        .isNotEmpty()
                        .allMatch(stopped -> stopped.rules().contains(Rule.VIS_5)));
    }
}
