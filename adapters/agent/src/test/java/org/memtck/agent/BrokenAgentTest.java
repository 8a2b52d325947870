package org.memtck.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Outcome.End;
import org.memtck.spec.target.TargetUnavailableException;

/** An agent that breaks off: it costs the scenario in which it does, and no other. */
class BrokenAgentTest {
    private static final TimeLimits SHORT = new TimeLimits(Duration.ofSeconds(30), Duration.ofSeconds(2));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            die      | exit status 5; the last it wrote to standard error:%  assertion failed: 1 == 2
            killed   | exit status 137, that is SIGKILL
            half     | unfinished 'ok value='
            shut     | closed its standard output, did not end and was killed
            """)
    void aDeathIsACrashThatTellsWhatIsLeft(String misbehaviour, String message) throws TargetUnavailableException {
        Outcome outcome = outcomeBetweenGoodOnes(misbehaviour);
        assertThat(outcome.end()).isEqualTo(End.CRASH);
        assertThat(outcome.message()).contains(message.replace('%', '\n'));
        assertThat(outcome.message()).contains(" of 3 replies");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            garbage | the reply 'Segmentation fault (core.dumped)' is no observation
            blank   | the reply '' is no observation
            long    | longer than 262144 characters: 'ok bytes=abab
            endless | longer than 262144 characters: 'xxxx
            """)
    void aReplyThatIsNoObservationIsAnError(String misbehaviour, String message) throws TargetUnavailableException {
        Outcome outcome = outcomeBetweenGoodOnes(misbehaviour);
        assertThat(outcome.end()).isEqualTo(End.ERROR);
        assertThat(outcome.message()).startsWith("after 1 of 3 replies").contains(message);
        assertThat(outcome.message().length()).isLessThan(500);
        assertThat(outcome.observations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twice", "twice-unsupported", "missing"})
    void aReplyTooManyOrTooFewIsAnErrorOfItsScenario(String misbehaviour) throws TargetUnavailableException {
        Outcome outcome = outcomeBetweenGoodOnes(misbehaviour);
        assertThat(outcome.end()).isEqualTo(End.ERROR);
        assertThat(outcome.message()).contains("out of step", "every line gets exactly one reply");
    }

    @Test
    void silenceInTheMiddleIsAHang() throws TargetUnavailableException {
        Outcome outcome = outcomeBetweenGoodOnes("hang");
        assertThat(outcome.end()).isEqualTo(End.HANG);
        assertThat(outcome.message()).contains("in 'container hang size=0x10': no reply within 2000 ms; it was killed");
        assertThat(outcome.observations()).hasSize(1);
    }

    @Test
    void aSlowAgentThatAnswersIsNoHang() throws TargetUnavailableException {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command(), SHORT)) {
            String[] lines = new String[8];
            Arrays.fill(lines, "container slow size=0x10");
            assertThat(target.run(Scenarios.of(lines)).end()).isEqualTo(End.COMPLETE);
        }
    }

    @Test
    void everyDeathIsBlamedOnItsOwnScenario() throws TargetUnavailableException {
        List<Scenario> scenarios = new ArrayList<>(Scenarios.good(0, 200));
        scenarios.set(50, Scenarios.with("die"));
        scenarios.set(51, Scenarios.with("garbage"));
        scenarios.set(120, Scenarios.with("die"));
        scenarios.set(199, Scenarios.with("die"));
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            List<Outcome> outcomes = target.runAll(scenarios);
            for (int i = 0; i < 200; i++) {
                switch (i) {
                    case 50, 120, 199 -> assertThat(outcomes.get(i).end()).isEqualTo(End.CRASH);
                    case 51 -> assertThat(outcomes.get(i).end()).isEqualTo(End.ERROR);
                    default -> assertThat(outcomes.get(i)).isEqualTo(Scenarios.answer(i));
                }
            }
        }
    }

    @Test
    void anAgentThatCannotBeStartedAgainIsNotAskedTheRest() throws TargetUnavailableException {
        Path marker = folder.resolve("used");
        try (AgentTarget target = AgentTarget.open(FakeAgent.command("once", marker.toString()))) {
            assertThat(target.run(Scenarios.good(1))).isEqualTo(Scenarios.answer(1));
            assertThat(target.run(Scenarios.with("die")).end()).isEqualTo(End.CRASH);
            List<Outcome> rest = target.runAll(Scenarios.good(0, 1000));
            assertThat(rest).hasSize(1000).noneMatch(outcome -> outcome.end().wasAsked());
            assertThat(rest.get(0).end()).isEqualTo(End.NOT_RUN);
            assertThat(rest.get(0).message()).contains("could not be started again", "already used");
            assertThat(rest.get(999).end()).isEqualTo(End.GONE);
            assertThat(rest.get(999).message()).contains("not started any more", "already used");
        }
    }

    @Test
    void anAgentThatEndsAfterItsGreetingIsGivenUpToo() throws TargetUnavailableException {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command("greet-and-exit"))) {
            List<Outcome> outcomes = target.runAll(Scenarios.good(0, 1000));
            assertThat(outcomes)
                    .hasSize(1000)
                    .allMatch(outcome -> outcome.end() == End.CRASH || outcome.end() == End.GONE);
            assertThat(outcomes.get(0).end()).isEqualTo(End.CRASH);
            assertThat(outcomes.get(999).end()).isEqualTo(End.GONE);
            assertThat(outcomes.get(0).message())
                    .startsWith("after 0 of 3 replies")
                    .contains("that was all");
            assertThat(outcomes.get(999).message()).contains("not started any more", "that was all");
        }
    }

    /** The third of five; the other four are answered right. */
    private static Outcome outcomeBetweenGoodOnes(String misbehaviour) throws TargetUnavailableException {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command(), SHORT)) {
            List<Outcome> outcomes = target.runAll(List.of(
                    Scenarios.good(1),
                    Scenarios.good(2),
                    Scenarios.with(misbehaviour),
                    Scenarios.good(4),
                    Scenarios.good(5)));
            assertThat(outcomes).hasSize(5);
            assertThat(outcomes.get(0)).isEqualTo(Scenarios.answer(1));
            assertThat(outcomes.get(1)).isEqualTo(Scenarios.answer(2));
            assertThat(outcomes.get(3)).isEqualTo(Scenarios.answer(4));
            assertThat(outcomes.get(4)).isEqualTo(Scenarios.answer(5));
            return outcomes.get(2);
        }
    }
}
