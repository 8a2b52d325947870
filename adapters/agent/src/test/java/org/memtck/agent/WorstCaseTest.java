package org.memtck.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Outcome.End;
import org.memtck.spec.target.Patience;

/** How long an agent is waited for that does its worst. */
class WorstCaseTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MANY = 64;

    private FakeConversation.Clock clock = new FakeConversation.Clock(0);
    private Launcher launcher = new Launcher(clock::start, null);

    private List<Outcome> run(List<Scenario> scenarios, Patience patience) {
        return new Batch(scenarios, launcher, new Budget(TimeLimits.both(LIMIT), patience, () -> clock.now)).run();
    }

    private void starting(Duration time) {
        clock = new FakeConversation.Clock(time.toNanos());
        launcher = new Launcher(clock::start, null);
    }

    private long limits() {
        return (clock.now + LIMIT.toNanos() - 1) / LIMIT.toNanos();
    }

    @ParameterizedTest
    @CsvSource({"hang,0", "hang,9", "hang,11", "never,0", "never,9", "die,0", "die,9"})
    void aCallLosesSixLimitsWhateverItIsAsked(String misbehaviour, int startSeconds) {
        starting(Duration.ofSeconds(startSeconds));

        List<Outcome> outcomes = run(Collections.nCopies(MANY, Scenarios.with(misbehaviour)), Patience.UNBOUNDED);

        assertThat(outcomes).hasSize(MANY);
        assertThat(limits()).isLessThanOrEqualTo(6);
        assertThat(outcomes.get(MANY - 1).end().wasAsked()).isFalse();
    }

    @Test
    void aSingleScenarioTakesTwoLimits() {
        assertThat(run(List.of(Scenarios.with("hang")), Patience.UNBOUNDED))
                .extracting(Outcome::end)
                .containsExactly(End.HANG);
        assertThat(limits()).isEqualTo(2);
    }

    @Test
    void oneThatHangsAmongManyCostsTwoLimitsAndNoOther() {
        List<Scenario> scenarios = new ArrayList<>(Collections.nCopies(MANY, Scenarios.good(1)));
        scenarios.set(40, Scenarios.with("hang"));

        List<Outcome> outcomes = run(scenarios, Patience.UNBOUNDED);

        for (int i = 0; i < MANY; i++) {
            assertThat(outcomes.get(i).end()).isEqualTo(i == 40 ? End.HANG : End.COMPLETE);
        }
        assertThat(limits()).isEqualTo(2);
    }

    @Test
    void ofAnAgentThatHoldsRepliesBackNoHangIsLaidToAnotherScenario() {
        clock.holdsRepliesBack = true;
        List<Scenario> scenarios = new ArrayList<>(Collections.nCopies(MANY, Scenarios.good(1)));
        for (int i = 5; i < MANY; i += 30) {
            scenarios.set(i, Scenarios.with("hang"));
        }

        List<Outcome> outcomes = run(scenarios, Patience.UNBOUNDED);

        for (int i = 0; i < MANY; i++) {
            boolean hangs = FakeConversation.hangs(scenarios.get(i));
            assertThat(outcomes.get(i).end()).isEqualTo(hangs ? End.HANG : End.COMPLETE);
            assertThat(outcomes.get(i).observations()).hasSize(hangs ? 1 : 3);
        }
        assertThat(limits()).isEqualTo(1 + 2);
    }

    @Test
    void anAgentThatNeverAnswersIsGoneAfterTwoLimits() {
        List<Outcome> outcomes = run(Collections.nCopies(MANY, Scenarios.with("never")), Patience.UNBOUNDED);

        assertThat(outcomes.get(0).end()).isEqualTo(End.HANG);
        assertThat(outcomes.subList(1, MANY)).allSatisfy(outcome -> {
            assertThat(outcome.end()).isEqualTo(End.GONE);
            assertThat(outcome.message()).contains("not started any more", "no reply");
        });
        assertThat(limits()).isEqualTo(2);
        launcher.restart();
        assertThat(run(List.of(Scenarios.good(1)), Patience.UNBOUNDED).get(0).end())
                .isEqualTo(End.GONE);
    }

    @Test
    void anAgentThatIsTooSlowToStartIsGoneAfterTwoLimits() {
        starting(LIMIT.plusSeconds(1));

        List<Outcome> outcomes = run(Collections.nCopies(MANY, Scenarios.good(1)), Patience.UNBOUNDED);

        assertThat(outcomes.subList(0, 2)).extracting(Outcome::end).containsOnly(End.NOT_RUN);
        assertThat(outcomes.subList(2, MANY)).extracting(Outcome::end).containsOnly(End.GONE);
        assertThat(limits()).isEqualTo(2);
    }

    @Test
    void anAgentThatHangsAgainAndAgainIsGoneUnlessItIsForgiven() {
        List<Scenario> hang = List.of(Scenarios.with("hang"));
        // The first one hangs twice: when it is sent ahead, and line by line.
        for (int i = 1; i < Launcher.MOST_HANGS; i++) {
            assertThat(run(hang, Patience.UNBOUNDED).get(0).end()).isEqualTo(End.HANG);
        }
        assertThat(run(hang, Patience.UNBOUNDED).get(0).end()).isEqualTo(End.GONE);

        launcher.restart();

        assertThat(run(hang, Patience.UNBOUNDED).get(0).end()).isEqualTo(End.HANG);
        assertThat(run(List.of(Scenarios.good(1)), Patience.UNBOUNDED).get(0).end())
                .isEqualTo(End.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"hang,0", "hang,2", "hang,11", "never,0", "die,2"})
    void theCallersTimeIsNotExceeded(String misbehaviour, int startSeconds) {
        starting(Duration.ofSeconds(startSeconds));
        Duration time = Duration.ofSeconds(13);

        List<Outcome> outcomes =
                run(Collections.nCopies(MANY, Scenarios.with(misbehaviour)), Patience.UNBOUNDED.within(time));

        assertThat(outcomes).hasSize(MANY);
        assertThat(clock.now).isLessThanOrEqualTo(time.toNanos());
    }

    @Test
    void whenTheCallersTimeIsOverNothingIsSaidOfTheAgent() {
        List<Outcome> outcomes =
                run(Collections.nCopies(3, Scenarios.with("hang")), Patience.UNBOUNDED.within(Duration.ofSeconds(3)));

        assertThat(outcomes).extracting(Outcome::end).containsOnly(End.NOT_RUN);
        assertThat(clock.now).isEqualTo(Duration.ofSeconds(3).toNanos());
    }

    @Test
    void aLessPatientCallerWaitsLessForAnAnswerButNotForAStart() {
        starting(Duration.ofSeconds(5));

        List<Outcome> outcomes =
                run(List.of(Scenarios.with("hang")), Patience.UNBOUNDED.perAnswer(Duration.ofSeconds(1)));

        assertThat(outcomes).extracting(Outcome::end).containsExactly(End.HANG);
        assertThat(clock.now).isEqualTo(Duration.ofSeconds(12).toNanos());
    }
}
