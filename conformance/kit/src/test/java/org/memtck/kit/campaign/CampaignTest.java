package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.kit.coverage.Bins;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.text.ScenarioText;

class CampaignTest {
    private static final int CASES = 600;
    /** Enough for so few cases. */
    private static final int LEAST = 10;

    private static final int ENOUGH_FOR_EVERY_RULE = 6_000;

    private static CampaignResult run(Target target, KnownDeviations known) {
        Options options = new Options(Profile.FULL, 5, CASES, null, known).withLeast(LEAST);
        return Campaign.run(target, options, Progress.NONE);
    }

    private static CampaignResult run(Target target) {
        return run(target, KnownDeviations.NONE);
    }

    private static KnownDeviations known(Rule rule) {
        return new KnownDeviations(List.of(new KnownDeviations.Entry(rule, "accepted", "")));
    }

    private static List<Rule> rules(CampaignResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    private static RuleResult.Verdict verdict(CampaignResult result, Rule rule) {
        return result.rules().stream()
                .filter(each -> each.rule() == rule)
                .findAny()
                .orElseThrow()
                .verdict();
    }

    private static List<String> text(CampaignResult result) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : result.findings()) {
            lines.add(finding.rule() + " " + finding.blamed() + " " + finding.difference());
            finding.steps().forEach(step -> lines.add(ScenarioText.print(step.operation())));
        }
        return lines;
    }

    /** Three faults that have nothing to do with each other: of byte order, of device errors, and of reservations. */
    private static FaultyTarget withThreeFaults() {
        FaultyTarget hidingErrors = FaultyTarget.answering((op, right) ->
                right.status() == Status.FAULT ? Observation.rejected().withCalls(right.calls()) : right);
        FaultyTarget handlingReservations = FaultyTarget.doing(op -> op instanceof Operation.Create create
                        && create.spec() instanceof RegionSpec.Reservation
                ? new Operation.Create(
                        create.region(), new RegionSpec.Mmio(create.spec().size(), DeviceSpec.PLAIN), create.owner())
                : op);
        return FaultyTarget.readingLittleEndian().and(hidingErrors).and(handlingReservations);
    }

    @Test
    void theReferenceIsConformant() {
        Options options = new Options(Profile.FULL, 5, ENOUGH_FOR_EVERY_RULE, null, KnownDeviations.NONE).withLeast(50);
        CampaignResult result = Campaign.run(new ReferenceTarget(), options, Progress.NONE);

        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.CONFORMANT);
        assertThat(result.findings()).isEmpty();
        assertThat(result.run().cases()).isEqualTo(ENOUGH_FOR_EVERY_RULE);
        assertThat(result.rules()).hasSize(Rule.values().length);
        assertThat(result.rules()).allMatch(each -> each.exercised() > 0 && each.verdict() == RuleResult.Verdict.PASS);
    }

    @Test
    void theSameSeedFindsTheSame() {
        List<String> text = text(run(withThreeFaults()));

        assertThat(text).isNotEmpty();
        assertThat(text(run(withThreeFaults()))).isEqualTo(text);
    }

    @Test
    void howLongTheTargetTakesDoesNotMatter() {
        FaultyTarget target = withThreeFaults();
        FaultyTarget slower = new FaultyTarget(target.info(), target.edit(), (op, right) -> {
            for (int i = 0; i < 500; i++) {
                ScenarioText.print(op);
            }
            return target.answer().apply(op, right);
        });

        assertThat(text(run(slower))).isEqualTo(text(run(target)));
    }

    /** The scenarios that a campaign of a target that conforms runs. */
    private static List<String> scenarios(int work) {
        List<String> texts = new ArrayList<>();
        ReferenceTarget reference = new ReferenceTarget();
        Target target = new Target() {
            @Override
            public TargetInfo info() {
                return reference.info();
            }

            @Override
            public Outcome run(Scenario scenario) {
                for (int i = 0; i < work; i++) {
                    ScenarioText.print(scenario);
                }
                texts.add(ScenarioText.print(scenario));
                return reference.run(scenario);
            }
        };
        run(target);
        return texts;
    }

    @Test
    void whatCasesTurnToDoesNotDependOnHowLongTheTargetTakes() {
        List<String> texts = scenarios(0);

        assertThat(scenarios(20)).isEqualTo(texts);
    }

    @Test
    void casesTurnToWhatWasHitSeldom() {
        GeneratedCases source = new GeneratedCases(
                Profile.FULL.of(new ReferenceTarget().info().capabilities()), Parameters.UNBOUNDED, 5);
        List<String> drawn = source.cases(0, CASES, Avoidance.NONE).stream()
                .map(each -> ScenarioText.print(
                        new Scenario(each.steps().stream().map(Step::operation).toList())))
                .toList();
        List<String> run = scenarios(0).subList(0, CASES);

        assertThat(run.subList(0, 64)).isNotEqualTo(drawn.subList(0, 64));
        assertThat(run.subList(128, CASES)).isNotEqualTo(drawn.subList(128, CASES));
    }

    @Test
    void threeFaultsAreThreeFindings() {
        CampaignResult result = run(withThreeFaults());

        // A reservation that is a device takes eventfds, coalesced ranges and windows, too.
        assertThat(rules(result))
                .contains(Rule.LANE_2, Rule.MMIO_3, Rule.RESV_2)
                .isSubsetOf(Rule.LANE_2, Rule.MMIO_3, Rule.RESV_2, Rule.EVT_1, Rule.COAL_1, Rule.PIN_1);
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
        assertThat(verdict(result, Rule.LANE_2)).isEqualTo(RuleResult.Verdict.FAIL);
        assertThat(verdict(result, Rule.TXN_1)).isEqualTo(RuleResult.Verdict.PASS);
    }

    @Test
    void aChangeThatIsNotCarriedOutIsOneFindingHoweverLateItShows() {
        assertThat(rules(run(FaultyTarget.ignoringMoves()))).containsExactly(Rule.TREE_2);
    }

    @Test
    void aFindingIsShortAndEndsWithTheStepThatDiffers() {
        Finding finding = run(FaultyTarget.readingLittleEndian()).findings().get(0);

        assertThat(finding.rule()).isEqualTo(Rule.LANE_2);
        assertThat(finding.blamed()).startsWith(Rule.LANE_2);
        assertThat(finding.regions()).isEqualTo(1);
        assertThat(finding.steps())
                .hasSizeLessThanOrEqualTo(4)
                .last()
                .satisfies(step -> assertThat(step.operation()).isInstanceOf(Operation.Read.class));
    }

    @Test
    void aKnownDeviationIsSeenAndDoesNotFailTheRun() {
        CampaignResult result = run(FaultyTarget.readingLittleEndian(), known(Rule.LANE_2));

        assertThat(verdict(result, Rule.LANE_2)).isEqualTo(RuleResult.Verdict.KNOWN);
        assertThat(result.findings()).singleElement().matches(Finding::known);
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.CONFORMANT);
    }

    @Test
    void aKnownDeviationThatIsNotSeenIsStale() {
        CampaignResult result = run(new ReferenceTarget(), known(Rule.LANE_2));

        assertThat(result.stale()).containsExactly(Rule.LANE_2);
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
    }

    @Test
    void aKnownDeviationThatWasNotExercisedIsNotStale() {
        TargetInfo bus = new TargetInfo("bus", "1", Set.of(Capability.RAM), Parameters.UNBOUNDED);
        CampaignResult result = run(new FaultyTarget(bus, op -> op, (op, right) -> right), known(Rule.LANE_2));

        assertThat(result.stale()).isEmpty();
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void whatIsNotOfferedAndYetDoneIsNotConformant() {
        TargetInfo bus = new TargetInfo("bus", "1", Set.of(Capability.RAM), Parameters.UNBOUNDED);
        CampaignResult result = run(new FaultyTarget(bus, op -> op, (op, right) -> right));

        assertThat(result.absent()).anyMatch(AbsentCapability::isViolated);
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
    }

    @Test
    void aFreedomThatIsUsedIsNotAViolation() {
        CampaignResult result = run(
                FaultyTarget.answering((op, right) -> op instanceof Operation.Read && right.status() == Status.REJECTED
                        ? new Observation(Status.REJECTED, null, 0xffL, null, List.of(), List.of())
                        : right));

        assertThat(verdict(result, Rule.VIS_2)).isEqualTo(RuleResult.Verdict.NON_STRICT);
        assertThat(verdict(result, Rule.DIRTY_1)).isEqualTo(RuleResult.Verdict.PASS);
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.CONFORMANT);
    }

    @Test
    void whereNoRuleIsExercisedNothingIsCertified() {
        Options options = new Options(Profile.FULL, 5, 1, null, KnownDeviations.NONE);
        List<RuleResult> rules = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            rules.add(new RuleResult(rule, 0, RuleResult.Verdict.NOT_EXERCISED));
        }
        CampaignResult result = new CampaignResult(
                new ReferenceTarget().info(),
                options,
                new CampaignResult.Run(1, 0, 1, Duration.ZERO, CampaignResult.End.COMPLETE),
                rules,
                List.of(),
                List.of(),
                AccountSummary.NONE,
                List.of(),
                List.of(),
                Bins.NONE);

        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOTHING_EXERCISED);
    }

    @Test
    void progressIsHeardUpToTheEnd() {
        List<Long> heard = new ArrayList<>();
        Options options = new Options(Profile.FULL, 5, 100, null, KnownDeviations.NONE);
        Campaign.run(new ReferenceTarget(), options, (cases, of, operations, findings) -> heard.add(cases));

        assertThat(heard).containsExactly(64L, 100L);
    }

    @Test
    void aTargetThatAnswersTheWrongNumberOfScenariosIsRefused() {
        Target target = new Target() {
            @Override
            public TargetInfo info() {
                return new ReferenceTarget().info();
            }

            @Override
            public Outcome run(Scenario scenario) {
                return new ReferenceTarget().run(scenario);
            }

            @Override
            public List<Outcome> runAll(List<Scenario> scenarios) {
                return List.of();
            }
        };

        assertThatThrownBy(() -> run(target)).hasMessage("the target reference answered 0 scenarios and not 1");
    }
}
