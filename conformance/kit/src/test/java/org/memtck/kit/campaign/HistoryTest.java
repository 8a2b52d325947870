package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Trial;
import org.memtck.kit.explain.IncidentWords;
import org.memtck.kit.history.History;
import org.memtck.kit.history.Past;
import org.memtck.kit.history.Session;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Differences and deaths that their scenarios alone do not show: they are no violation, and a session shows them if one does. */
class HistoryTest {
    private static Options options(int cases) {
        return new Options(Profile.FULL, 5, cases, null, KnownDeviations.NONE);
    }

    private static CampaignResult run(Target target) {
        return Campaign.run(target, options(600), Progress.NONE);
    }

    private static Incident only(CampaignResult result) {
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
        assertThat(result.findings()).isEmpty();
        assertThat(result.incidents()).hasSize(1);
        return result.incidents().get(0);
    }

    private static History history(Incident incident) {
        return Objects.requireNonNull(incident.history());
    }

    private static Session session(Incident incident) {
        return Objects.requireNonNull(history(incident).session());
    }

    private static boolean isRom(Operation operation) {
        return operation instanceof Operation.Create create && create.spec() instanceof RegionSpec.Rom;
    }

    /** Answers wrongly, or dies, in a scenario after so many with a ROM in them. */
    private static final class Tainted implements LivingTarget.Life {
        private final int enough;
        private final boolean dies;
        private int before;
        private boolean now;

        Tainted(int enough, boolean dies) {
            this.enough = enough;
            this.dies = dies;
        }

        @Override
        public Observation answer(Operation operation, Observation right) throws LivingTarget.DeathException {
            now |= isRom(operation);
            boolean hit = before >= enough && operation instanceof Operation.FlatView;
            if (hit && dies) {
                throw new LivingTarget.DeathException();
            }
            return hit ? Observation.error("stale") : right;
        }

        @Override
        public void reset() {
            before += now ? 1 : 0;
            now = false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aDifferenceAfterOtherScenariosIsASessionOfExactlyThose(int enough) {
        Incident incident = only(run(new LivingTarget(() -> new Tainted(enough, false))));

        assertThat(incident.kind()).isEqualTo(Incident.Kind.NEEDS_HISTORY);
        assertThat(incident.seenAgain()).isZero();
        assertThat(history(incident).seenAgain()).isEqualTo(2);
        Session session = session(incident);
        assertThat(session.difference().aspect()).isEqualTo(Aspect.STATUS);
        assertThat(session.scenarios()).hasSize(enough + 1);
        assertThat(session.scenarios().subList(0, enough))
                .allSatisfy(steps -> assertThat(steps).singleElement().matches(step -> isRom(step.operation())));
        assertThat(session.last()).hasSize(3).last().matches(step -> step.operation() instanceof Operation.FlatView);
        assertThat(session.differing()).isEqualTo(2);
    }

    @Test
    void aDeathAfterAnotherScenarioIsASessionOfTheTwo() {
        Incident incident = only(run(new LivingTarget(() -> new Tainted(1, true))));

        assertThat(incident.kind()).isEqualTo(Incident.Kind.NEEDS_HISTORY);
        assertThat(session(incident).difference().aspect()).isEqualTo(Aspect.CRASH);
        assertThat(session(incident).scenarios()).extracting(List::size).containsExactly(1, 3);
        assertThat(IncidentWords.of(incident))
                .isEqualTo("needs its history: this scenario alone did not show it in 2 attempts; a session of"
                        + " 2 scenarios with 4 steps did in 2 of 2 attempts");
    }

    @Test
    void oneSessionIsToldOfOneBehaviourAndTheOthersAreCounted() {
        CampaignResult result = run(new LivingTarget(() -> new Tainted(1, true)));

        assertThat(result.incidents()).hasSize(1);
        assertThat(result.account().unexplained()).isGreaterThan(5);
    }

    @Test
    void theSameSeedTellsTheSame() {
        Supplier<Target> target = () -> new LivingTarget(() -> new Tainted(2, true));

        assertThat(run(target.get()).incidents()).isEqualTo(run(target.get()).incidents());
    }

    /** A leak over scenarios: the 300th region that is added is one too many. */
    @Test
    void aLeakIsASessionOfAsManyOperationsAsItTakes() {
        Incident incident = only(run(new LivingTarget(() -> {
            int[] added = {0};
            return (operation, right) -> {
                added[0] += operation instanceof Operation.Add ? 1 : 0;
                if (added[0] == 300) {
                    throw new LivingTarget.DeathException();
                }
                return right;
            };
        })));

        assertThat(incident.kind()).isEqualTo(Incident.Kind.NEEDS_HISTORY);
        List<Step> steps =
                session(incident).scenarios().stream().flatMap(List::stream).toList();
        assertThat(steps)
                .filteredOn(step -> step.operation() instanceof Operation.Add)
                .hasSize(300);
        assertThat(steps).last().matches(step -> step.operation() instanceof Operation.Add);
        assertThat(steps)
                .as("reads and writes have no part in it")
                .noneMatch(step -> step.operation() instanceof Operation.Read);
    }

    /** Each scenario fails every other time that it is run. */
    private static final class Alternating implements LivingTarget.Life {
        private final Map<List<Operation>, Integer> runs;
        private final List<Operation> scenario = new ArrayList<>();

        Alternating(Map<List<Operation>, Integer> runs) {
            this.runs = runs;
        }

        @Override
        public Observation answer(Operation operation, Observation right) {
            scenario.add(operation);
            boolean odd = operation instanceof Operation.FlatView
                    && runs.merge(List.copyOf(scenario), 1, Integer::sum) % 2 == 1;
            return odd ? Observation.error("odd") : right;
        }

        @Override
        public void reset() {
            scenario.clear();
        }
    }

    @Test
    void whatComesAndGoesIsUnstable() {
        Map<List<Operation>, Integer> runs = new HashMap<>();
        CampaignResult result = run(new LivingTarget(() -> new Alternating(runs)));

        assertThat(result.findings()).isEmpty();
        assertThat(result.incidents()).isNotEmpty().allSatisfy(incident -> {
            assertThat(incident.kind()).isEqualTo(Incident.Kind.UNSTABLE);
            assertThat(incident.seenAgain()).isBetween(1, 2);
            assertThat(incident.attempts()).isEqualTo(3);
        });
    }

    private static LivingTarget dyingOnce(Predicate<Integer> at) {
        int[] scenarios = {0};
        return new LivingTarget(() -> new LivingTarget.Life() {
            @Override
            public Observation answer(Operation operation, Observation right) throws LivingTarget.DeathException {
                if (at.test(scenarios[0])) {
                    scenarios[0]++;
                    throw new LivingTarget.DeathException();
                }
                return right;
            }

            @Override
            public void reset() {
                scenarios[0]++;
            }
        });
    }

    @Test
    void aDeathThatNothingShowsAgainIsToldAsThat() {
        Incident incident = only(run(dyingOnce(number -> number == 200)));

        assertThat(incident.kind()).isEqualTo(Incident.Kind.NOT_REPRODUCED);
        assertThat(history(incident)).isEqualTo(new History(200, true, true, null, 0, 0));
        assertThat(IncidentWords.of(incident))
                .isEqualTo("not reproduced: this scenario alone did not show it in 2 attempts, nor did it after all"
                        + " 200 scenarios before it in the same life of the target");
    }

    @Test
    void nothingIsClaimedOfABeginningThatWasNotKept() throws SyntaxException {
        List<Step> one =
                Trial.legal(List.of(ScenarioText.parseOperation("container A size=0x10")), Avoidance.NONE, false);
        CaseSource source = (from, to, avoidance) -> LongStream.range(from, to)
                .mapToObj(i -> new Case(one, List.of()))
                .toList();
        int cases = Past.MOST_SCENARIOS + 1000;
        CampaignResult result =
                Campaign.run(dyingOnce(number -> number == cases - 10), options(cases), source, Progress.NONE);

        Incident incident = only(result);
        assertThat(incident.kind()).isEqualTo(Incident.Kind.NOT_REPRODUCED);
        assertThat(history(incident).complete()).isFalse();
        assertThat(history(incident).scenarios()).isBetween(Past.MOST_SCENARIOS / 2, Past.MOST_SCENARIOS);
        assertThat(IncidentWords.of(incident))
                .endsWith("what ran before these is not known, and nothing is said of it");
    }
}
