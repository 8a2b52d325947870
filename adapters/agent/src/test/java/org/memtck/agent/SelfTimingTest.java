package org.memtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.timing.Repeated;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.TimingException;

/** An agent that measures itself. To the fake one, each time takes a nanosecond. */
class SelfTimingTest {
    private static final TimeLimits SHORT =
            new TimeLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(2));

    private static final String READ = "read s at=0x1 size=1";

    @Test
    void eachRepetitionGetsItsFigure() throws Exception {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            assertThat(target.time(
                            operations("space s root=c", READ),
                            List.of(times(7, READ), times(1, READ), times(1_000_000_000, READ))))
                    .containsExactly(7L, 1L, 1_000_000_000L);
            assertThat(target.time(List.of(), List.of())).isEmpty();
        }
    }

    @Test
    void scenariosAndFiguresTakeTurns() throws Exception {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            for (int i = 1; i < 4; i++) {
                assertThat(target.run(Scenarios.good(i))).isEqualTo(Scenarios.answer(i));
                assertThat(target.time(List.of(), List.of(times(i, READ)))).containsExactly((long) i);
            }
        }
    }

    @Test
    void aLongLineOfLinesBlocksNobody() throws Exception {
        List<Operation> before = Collections.nCopies(200, operation("load s at=0x0 len=65536"));
        List<Repetition> repetitions = Collections.nCopies(200_000, times(1, READ));
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            assertThat(target.time(before, repetitions))
                    .isEqualTo(
                            LongStream.generate(() -> 1).limit(200_000).boxed().toList());
        }
    }

    @Test
    void anAgentThatDoesNotKnowItIsPointedOut() throws Exception {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            assertThatThrownBy(() -> target.time(List.of(), List.of(times(5, "begin"), times(5, READ))))
                    .isInstanceOf(TimingException.class)
                    .hasMessage("the agent answers 'unsupported' to 'time 5 begin'; it does not measure itself, or does"
                            + " not offer this: adapters/agent/README.md describes the operation 'time'");
        }
    }

    @Test
    void whatIsNotOkIsToldAndTheAgentGoesOn() throws Exception {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            List<ProcessHandle> children = ProcessHandle.current().children().toList();
            assertThatThrownBy(() ->
                            target.time(List.of(), List.of(times(1, READ), times(1, "unspace s"), times(1, "begin"))))
                    .hasMessage("the agent answers 'rejected' to 'time 1 unspace s'");
            assertThatThrownBy(() -> target.time(operations(READ, "unspace s", "begin"), List.of(times(3, READ))))
                    .hasMessage("the agent answers 'rejected' to 'unspace s', so that there is nothing to measure");
            assertThat(target.time(List.of(), List.of(times(3, READ)))).containsExactly(3L);
            assertThat(ProcessHandle.current().children().toList()).isEqualTo(children);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"negative", "huge", "hexadecimal", "further", "garbage", "blank", "long", "twice"})
    void aReplyThatIsNoFigureCostsTheProcess(String misbehaviour) throws Exception {
        breaksOff(misbehaviour, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            negative | the reply 'ok nanos=-5' to 'time 1 container negative size=0x10' is no answer; expected is 'ok nanos=N'
            die      | waiting for the reply to 'time 1 container die size=0x10': no reply any more: it ended with exit status 5
            killed   | exit status 137, that is SIGKILL
            hang     | no reply within 2000 ms; it was killed
            """)
    void theEndIsToldAndTheNextCallStartsAnother(String misbehaviour, String message) throws Exception {
        breaksOff(misbehaviour, message);
    }

    private static void breaksOff(String misbehaviour, String message)
            throws TargetUnavailableException, TimingException {
        Repetition bad = times(1, "container " + misbehaviour + " size=0x10");
        List<Repetition> repetitions = List.of(times(2, READ), bad, times(2, READ));
        try (AgentTarget target = AgentTarget.open(FakeAgent.command(), SHORT)) {
            assertThatThrownBy(() -> target.time(List.of(), repetitions))
                    .isInstanceOf(TimingException.class)
                    .hasMessageContaining(message)
                    .message()
                    .hasSizeLessThan(600);
            assertThat(target.time(List.of(), List.of(times(3, READ)))).containsExactly(3L);
        }
    }

    private static Repetition times(long count, String line) {
        return new Repetition(count, List.of(new Repeated.Same(operation(line))));
    }

    private static Operation operation(String line) {
        return operations(line).get(0);
    }

    private static List<Operation> operations(String... lines) {
        return Scenarios.of(lines).operations();
    }
}
