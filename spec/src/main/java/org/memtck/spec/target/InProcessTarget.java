package org.memtck.spec.target;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;

/** A target around an implementation in Java: a fresh instance for each scenario, every callback recorded. */
@Api
public final class InProcessTarget implements Target {
    private final TargetInfo info;
    private final Supplier<? extends MemorySubsystem> maker;

    /**
     * Wraps an implementation.
     *
     * @param maker makes the instance that runs one scenario
     */
    public InProcessTarget(TargetInfo info, Supplier<? extends MemorySubsystem> maker) {
        this.info = info;
        this.maker = maker;
    }

    @Override
    public TargetInfo info() {
        return info;
    }

    @Override
    public Outcome run(Scenario scenario) {
        List<Observation> observations = new ArrayList<>(scenario.length());
        try {
            CallRecorder recorder = new CallRecorder(maker.get());
            for (Operation operation : scenario.operations()) {
                observations.add(recorder.run(operation));
            }
            return Outcome.complete(observations);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return new Outcome(observations, Outcome.End.CRASH, describe(e));
        }
    }

    /**
     * A fresh instance whose callbacks are not recorded. Unlike a run it throws whatever the implementation throws.
     */
    public Instance instance() {
        return new Instance(maker.get());
    }

    private static String describe(Throwable crash) {
        StackTraceElement[] trace = crash.getStackTrace();
        return trace.length == 0 ? crash.toString() : crash + " at " + trace[0];
    }
}
