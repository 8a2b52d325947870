package org.memtck.spec.target;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.memtck.spec.scenario.Scenario;

/** Scenarios that a worker runs one after the other, while the thread that waits for them looks at the clock. */
final class Job implements Runnable {
    private static final ScenarioRun NONE = new ScenarioRun(new Scenario(List.of()));

    private final List<Scenario> scenarios;
    private final Supplier<? extends MemorySubsystem> maker;
    private final Waits waits;
    private final Thread waiting = Thread.currentThread();
    private final Outcome[] outcomes;

    private volatile Current current;
    private volatile boolean abandoned;

    /** Where it is; a new one for each scenario, so that what is read of it fits together. The outcomes below are there. */
    record Current(int index, long begun, ScenarioRun run) {}

    Job(List<Scenario> scenarios, Supplier<? extends MemorySubsystem> maker, Waits waits) {
        this.scenarios = scenarios;
        this.maker = maker;
        this.waits = waits;
        this.outcomes = new Outcome[scenarios.size()];
        this.current = begin(0);
    }

    private Current begin(int index) {
        ScenarioRun run = index < outcomes.length ? new ScenarioRun(scenarios.get(index)) : NONE;
        return new Current(index, waits.nanoTime(), run);
    }

    @Override
    public void run() {
        for (int i = 0; i < outcomes.length && !abandoned; i++) {
            outcomes[i] = current.run.run(maker);
            current = begin(i + 1);
        }
        LockSupport.unpark(waiting);
    }

    boolean isDone() {
        return current.index == outcomes.length;
    }

    Current current() {
        return current;
    }

    /** The outcomes of the scenarios before an index that it has reached. */
    List<Outcome> outcomes(int end) {
        return Arrays.asList(outcomes).subList(0, end);
    }

    /** Has it end as soon as the implementation lets it. */
    void abandon() {
        abandoned = true;
        current.run.abandon();
    }
}
