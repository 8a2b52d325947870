package org.memtck.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.TargetUnavailableException;

/** An agent that behaves. */
class AgentTargetTest {
    @Test
    void eachOperationGetsItsObservation() throws TargetUnavailableException {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            assertThat(target.info().name()).isEqualTo("fake");
            assertThat(target.run(Scenarios.good(7))).isEqualTo(Scenarios.answer(7));
            assertThat(target.run(Scenarios.of())).isEqualTo(Outcome.complete(List.of()));
            assertThat(target.run(Scenarios.of("begin")))
                    .isEqualTo(Outcome.complete(List.of(Observation.unsupported())));
        }
    }

    @Test
    void scenariosSentAheadAreAnsweredInOrder() throws TargetUnavailableException {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            List<Outcome> expected =
                    IntStream.range(0, 3000).mapToObj(Scenarios::answer).toList();
            assertThat(target.runAll(Scenarios.good(0, 3000))).isEqualTo(expected);
            assertThat(target.runAll(List.of())).isEmpty();
        }
    }

    @Test
    void bothPipesFullBlockNobody() throws TargetUnavailableException {
        List<Scenario> scenarios = new ArrayList<>();
        String bytes = "cd".repeat(1 << 14);
        for (int i = 0; i < 100; i++) {
            scenarios.add(Scenarios.of(
                    "store s at=0x0 bytes=" + bytes,
                    "load s at=0x0 len=" + (1 << 14),
                    "load s at=0x0 len=" + (1 << 16)));
        }
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            assertThat(target.runAll(scenarios)).allSatisfy(outcome -> {
                assertThat(outcome.end()).isEqualTo(Outcome.End.COMPLETE);
                assertThat(outcome.observations().get(2).bytes()).hasFieldOrProperty("content");
            });
        }
    }

    @Test
    void repliesMayEndInCarriageReturnAndLineFeed() throws TargetUnavailableException {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command("crlf"))) {
            assertThat(target.runAll(Scenarios.good(1, 4)))
                    .containsExactly(Scenarios.answer(1), Scenarios.answer(2), Scenarios.answer(3));
        }
    }

    @Test
    void muchOnStandardErrorDoesNotBlockTheAgent() throws TargetUnavailableException {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            assertThat(target.run(Scenarios.with("noisy")).end()).isEqualTo(Outcome.End.COMPLETE);
        }
    }

    @Test
    void aRestartEndsTheProcessAndTheNextScenarioStartsOne() throws TargetUnavailableException {
        try (AgentTarget target = AgentTarget.open(FakeAgent.command())) {
            List<ProcessHandle> children = ProcessHandle.current().children().toList();
            target.restart();
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            target.restart();
            assertThat(target.run(Scenarios.good(7))).isEqualTo(Scenarios.answer(7));
        }
    }

    @Test
    void closingEndsTheProcess() throws TargetUnavailableException {
        AgentTarget target = AgentTarget.open(FakeAgent.command());
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        target.close();
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }
}
