package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** Targets that die, hang, fail at random, or fail at everything: the campaign comes to an end and says so. */
class BrokenTargetTest {
    private static CampaignResult run(Target target) {
        Options options = new Options(Profile.FULL, 5, 300, null, KnownDeviations.NONE);
        return Campaign.run(target, options, Progress.NONE);
    }

    /** The reference, but it breaks off at certain operations. */
    private record BreakingOff(Outcome.End end, Predicate<Operation> at) implements Target {
        @Override
        public TargetInfo info() {
            return new ReferenceTarget().info();
        }

        @Override
        public Outcome run(Scenario scenario) {
            Outcome right = new ReferenceTarget().run(scenario);
            for (int i = 0; i < scenario.length(); i++) {
                if (at.test(scenario.operations().get(i))) {
                    return new Outcome(right.observations().subList(0, i), end, "last words");
                }
            }
            return right;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CRASH", "HANG", "ERROR"})
    void aTargetThatBreaksOffAtAnOperationHasOneFinding(Outcome.End end) {
        CampaignResult result = run(new BreakingOff(end, Operation.Retarget.class::isInstance));

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.TREE_2);
            assertThat(finding.difference().aspect()).isEqualTo(Aspect.valueOf(end.name()));
            assertThat(finding.difference().observed()).isEqualTo("last words");
            assertThat(finding.steps()).hasSizeLessThanOrEqualTo(3);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"CRASH", "HANG", "ERROR"})
    void aTargetThatBreaksOffAtOnceFails(Outcome.End end) {
        CampaignResult result = run(new BreakingOff(end, operation -> true));

        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
        assertThat(result.findings()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_RUN", "GONE"})
    void aTargetThatIsNotAskedIsNotToBlameAndPassesNothing(Outcome.End end) {
        CampaignResult result = run(new BreakingOff(end, operation -> true));

        assertThat(result.findings()).isEmpty();
        assertThat(result.account().notRun()).isPositive();
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOTHING_EXERCISED);
    }

    @Test
    void aTargetThatCannotCreateAKindOfRegionHasOneFinding() {
        CampaignResult result = run(FaultyTarget.answering(
                (op, right) -> op instanceof Operation.Create create && create.spec() instanceof RegionSpec.Rom
                        ? Observation.unsupported()
                        : right));

        assertThat(result.findings()).extracting(Finding::rule).containsExactly(Rule.ROM_1);
        assertThat(result.findings().get(0).steps()).hasSize(1);
        assertThat(result.rules())
                .filteredOn(each -> each.rule() != Rule.ROM_1)
                .noneMatch(each -> each.verdict() == RuleResult.Verdict.FAIL);
    }

    @Test
    void aTargetThatFailsAtEverythingFails() {
        CampaignResult result = run(FaultyTarget.answering((op, right) -> Observation.error("no")));

        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
        assertThat(result.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.steps().size() == 1);
    }

    @Test
    void aTargetThatReadsAndFindsNothingFails() {
        CampaignResult result = run(FaultyTarget.answering((op, right) -> Observation.ok()));

        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
    }

    @Test
    void aFailureThatDoesNotComeAgainIsAnIncidentAndNoViolation() {
        Set<Scenario> seen = new HashSet<>();
        Scenario[] failed = new Scenario[1];
        Target flaky = new Target() {
            @Override
            public TargetInfo info() {
                return new ReferenceTarget().info();
            }

            @Override
            public Outcome run(Scenario scenario) {
                Outcome right = new ReferenceTarget().run(scenario);
                if (seen.add(scenario) && seen.size() == 20) {
                    failed[0] = scenario;
                    return new Outcome(right.observations().subList(0, 12), Outcome.End.ERROR, "garbled");
                }
                return right;
            }
        };

        CampaignResult result = run(flaky);

        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
        assertThat(result.findings()).isEmpty();
        assertThat(result.account().unexplained()).isEqualTo(1);
        assertThat(result.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.kind()).isEqualTo(Incident.Kind.NOT_REPRODUCED);
            assertThat(incident.difference().aspect()).isEqualTo(Aspect.ERROR);
            List<Operation> operations =
                    incident.steps().stream().map(step -> step.operation()).toList();
            assertThat(operations).isEqualTo(failed[0].operations().subList(0, 13));
        });
    }
}
