package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** A campaign on several targets at once comes to the same as on one. */
class JobsTest {
    /** More than {@link Batches#AHEAD} batches, so that what was learnt from the first ones is used. */
    private static final int CASES = 1_500;

    /** Sent some scenarios ahead, as another process is. */
    private record SentAhead(Target target) implements Target {
        @Override
        public TargetInfo info() {
            return target.info();
        }

        @Override
        public Outcome run(Scenario scenario) {
            return target.run(scenario);
        }

        @Override
        public int batch() {
            return 50;
        }
    }

    /** Dies of a move. */
    private static class Mortal implements Target {
        @Override
        public TargetInfo info() {
            return new ReferenceTarget().info();
        }

        @Override
        public Outcome run(Scenario scenario) {
            List<Step> steps = Reference.run(scenario);
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).operation() instanceof Operation.Move) {
                    return new Outcome(answers(steps.subList(0, i)), Outcome.End.CRASH, "of a move");
                }
            }
            return Outcome.complete(answers(steps));
        }

        private static List<Observation> answers(List<Step> steps) {
            return steps.stream().map(step -> step.expectation().canonical()).toList();
        }
    }

    static Stream<Target> targets() {
        return Stream.of(
                new ReferenceTarget(),
                new SentAhead(new ReferenceTarget()),
                FaultyTarget.ignoringMoves(),
                FaultyTarget.ignoringPriorities().and(FaultyTarget.readingLittleEndian()),
                new SentAhead(FaultyTarget.readingLittleEndian()),
                new Mortal());
    }

    private static String run(Target target, int jobs) {
        Options options = new Options(Profile.FULL, 4, CASES, null, KnownDeviations.NONE);
        List<String> heard = new ArrayList<>();
        CampaignResult result = Campaign.run(
                Collections.nCopies(jobs, target),
                options,
                (cases, of, operations, findings) -> heard.add(cases + " " + operations + " " + findings));
        return heard + "\n" + result.run().cases() + "\n" + result.run().operations() + "\n" + result.rules() + "\n"
                + result.findings() + "\n" + result.incidents() + "\n" + result.account() + "\n" + result.absent()
                + "\n" + result.bins();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void howManyThereAreDoesNotMatter(Target target) {
        String one = run(target, 1);

        assertThat(run(target, 2)).isEqualTo(one);
        assertThat(run(target, 3)).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsKnownToBeViolatedIsAvoidedFromTheNextBatchOn(int jobs) {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        GeneratedCases drawn = new GeneratedCases(all, Parameters.UNBOUNDED, 4);
        List<Avoidance> compared = new ArrayList<>();
        CaseSource source = new CaseSource() {
            @Override
            public List<Case> cases(long from, long to, Avoidance avoidance) {
                return drawn.cases(from, to, avoidance);
            }

            @Override
            public void compared(long from, long to, Avoidance avoidance) {
                assertThat(from).isEqualTo(64L * compared.size());
                compared.add(avoidance);
            }
        };
        Options options = new Options(Profile.FULL, 4, 640, null, KnownDeviations.NONE);
        Campaign.run(Collections.nCopies(jobs, FaultyTarget.ignoringMoves()), options, source, Progress.NONE);

        assertThat(compared).hasSize(10);
        assertThat(compared.subList(0, 8)).containsOnly(Avoidance.NONE);
        assertThat(compared.subList(8, 10)).doesNotContain(Avoidance.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aSourceThatFailsEndsTheCampaign(int jobs) {
        Options options = new Options(Profile.FULL, 4, CASES, null, KnownDeviations.NONE);
        CaseSource failing = (from, to, avoidance) -> {
            throw new IllegalArgumentException("no case " + from);
        };

        assertThatThrownBy(() ->
                        Campaign.run(Collections.nCopies(jobs, new ReferenceTarget()), options, failing, Progress.NONE))
                .hasStackTraceContaining("no case");
    }

    @Test
    void targetsThatDifferAreRefused() {
        Options options = new Options(Profile.FULL, 4, CASES, null, KnownDeviations.NONE);

        assertThatThrownBy(() -> Campaign.run(
                        List.of(new ReferenceTarget(), new Mortal() {
                            @Override
                            public TargetInfo info() {
                                return new TargetInfo("other", "1", Set.of(), Parameters.UNBOUNDED);
                            }
                        }),
                        options,
                        Progress.NONE))
                .hasMessageContaining("is another one then");
    }
}
