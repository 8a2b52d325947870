package org.memtck.agent;

import java.util.List;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.timing.Repetition;

/** A conversation without a process, by a clock that only waits move. */
final class FakeConversation implements Conversation {
    private final Clock clock;
    private boolean answered;
    private boolean lost;

    /** The time, and what each start takes of it. */
    static final class Clock {
        private final long startNanos;
        long now;
        int starts;
        boolean holdsRepliesBack;

        Clock(long startNanos) {
            this.startNanos = startNanos;
        }

        Conversation start(Budget budget) throws AgentFailure {
            starts++;
            long limit = budget.start().toNanos();
            now += Math.min(startNanos, limit);
            if (startNanos > limit) {
                throw new AgentFailure(budget.isOver() ? Outcome.End.NOT_RUN : Outcome.End.HANG, "no greeting");
            }
            return new FakeConversation(this);
        }
    }

    private FakeConversation(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean hasAnswered() {
        return answered;
    }

    @Override
    public Sent send(List<Scenario> scenarios) {
        lost = clock.holdsRepliesBack && scenarios.stream().anyMatch(FakeConversation::hangs);
        return scenarios::size;
    }

    static boolean hangs(Scenario scenario) {
        return word(scenario).contains("hang");
    }

    private static String word(Scenario scenario) {
        return ScenarioText.print(scenario.operations().get(1));
    }

    @Override
    public Outcome outcomeOf(Scenario scenario, Budget budget) {
        if (lost) {
            clock.now += budget.replyLimit().get().toNanos();
            return new Outcome(List.of(), Outcome.End.HANG, "no reply");
        }
        return stepByStep(scenario, budget);
    }

    @Override
    public Outcome stepByStep(Scenario scenario, Budget budget) {
        String text = word(scenario);
        answered |= !text.contains("never");
        if (text.contains("hang") || text.contains("never")) {
            clock.now += budget.replyLimit().get().toNanos();
            return budget.isOver()
                    ? Outcome.notRun("time is over")
                    : new Outcome(List.of(Observation.ok()), Outcome.End.HANG, "no reply");
        } else if (text.contains("die")) {
            clock.now += budget.leftOf(AgentProcess.GRACE).toNanos();
            return new Outcome(List.of(Observation.ok()), Outcome.End.CRASH, "closed its output");
        }
        return Outcome.complete(List.of(Observation.ok(), Observation.ok(), Observation.ok()));
    }

    @Override
    public List<Long> time(List<Operation> before, List<Repetition> repetitions, Budget budget) {
        return List.of();
    }

    @Override
    public Outcome brokenOff(AgentFailure failure, Budget budget) {
        return new Outcome(List.of(), failure.end(), failure.problem());
    }

    @Override
    public void close() {}

    @Override
    public org.memtck.spec.observation.Observation ask(String line, Budget budget) {
        return org.memtck.spec.observation.Observation.unsupported();
    }
}
