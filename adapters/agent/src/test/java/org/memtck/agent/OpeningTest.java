package org.memtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** An agent that cannot be had. */
class OpeningTest {
    @Test
    void aMissingProgramIsNamed() {
        refused(List.of("/nowhere/agent"), TimeLimits.DEFAULT)
                .hasMessageContaining("'/nowhere/agent'")
                .hasMessageContaining("No such file")
                .hasMessageContaining("executable file");
    }

    @Test
    void anAgentThatExitsAtOnceShowsItsStatusAndLastWords() {
        refused(FakeAgent.command("exit"), TimeLimits.DEFAULT)
                .hasMessageContaining("exit status 3")
                .hasMessageContaining("no licence found")
                .hasMessageContaining("Run the command by hand");
    }

    @Test
    void aSilentAgentIsGivenUp() {
        refused(FakeAgent.command("silent"), TimeLimits.both(Duration.ofMillis(500)))
                .hasMessageContaining("no reply within 500 ms")
                .hasMessageContaining("memtck.agent.timeout");
    }

    @Test
    void aGreetingThatIsNoneIsShown() {
        refused(FakeAgent.command("greet", "Welcome!"), TimeLimits.DEFAULT)
                .hasMessageContaining("answered 'Welcome!' to 'hello memtck=1'")
                .hasMessageContaining("expected is 'hello name=");
    }

    @Test
    void theProviderIsFoundAsAService() throws TargetUnavailableException {
        TargetProvider provider = ServiceLoader.load(TargetProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.name().equals("agent"))
                .findAny()
                .orElseThrow();
        assertThat(provider.help()).contains("agent:COMMAND");
        String command = "'" + String.join("' '", FakeAgent.command()) + "'";
        try (var target = provider.open(command)) {
            assertThat(target.run(Scenarios.good(3))).isEqualTo(Scenarios.answer(3));
        }
        assertThatThrownBy(() -> provider.open(" ")).hasMessageContaining("command of the agent is missing");
    }

    @Test
    void theTimeLimitIsAWholeNumberOfSeconds() throws TargetUnavailableException {
        try {
            System.setProperty(TimeLimits.PROPERTY, "25");
            assertThat(TimeLimits.fromSystemProperty()).isEqualTo(TimeLimits.both(Duration.ofSeconds(25)));
            System.setProperty(TimeLimits.PROPERTY, "-1");
            assertThatThrownBy(TimeLimits::fromSystemProperty)
                    .isInstanceOf(TargetUnavailableException.class)
                    .hasMessageContaining("whole number of seconds");
        } finally {
            System.clearProperty(TimeLimits.PROPERTY);
        }
    }

    @Test
    void aMeasurementHasATimeLimitOfItsOwn() throws TargetUnavailableException {
        try {
            System.setProperty(TimeLimits.TIMING_PROPERTY, "3600");
            assertThat(TimeLimits.fromSystemProperty())
                    .isEqualTo(new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofHours(1)));
            System.setProperty(TimeLimits.TIMING_PROPERTY, "0");
            assertThatThrownBy(TimeLimits::fromSystemProperty)
                    .isInstanceOf(TargetUnavailableException.class)
                    .hasMessageContaining(TimeLimits.TIMING_PROPERTY);
        } finally {
            System.clearProperty(TimeLimits.TIMING_PROPERTY);
        }
    }

    private static AbstractThrowableAssert<?, ?> refused(List<String> command, TimeLimits limits) {
        return assertThatThrownBy(() -> AgentTarget.open(command, limits).close())
                .isInstanceOf(TargetUnavailableException.class);
    }
}
