package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.memtck.kit.history.Call;
import org.memtck.kit.history.RecordedTarget;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * Several instances of a target as one that many threads can use: a call waits until an instance is free. Records what ran
 * in the current life of each.
 */
final class TargetPool implements Target {
    private final BlockingQueue<RecordedTarget> free;
    private final TargetInfo info;
    private final int batch;
    private final int count;
    private final boolean process;

    TargetPool(List<Target> targets) {
        this.free = new ArrayBlockingQueue<>(
                targets.size(), false, targets.stream().map(RecordedTarget::new).toList());
        this.info = targets.get(0).info();
        this.count = targets.size();
        this.batch = targets.get(0).batch();
        this.process = targets.get(0).isProcess();
        for (Target target : targets) {
            if (!target.info().equals(info)) {
                throw new IllegalArgumentException(
                        "the target " + info.name() + " was opened a second time and is another one then");
            }
        }
    }

    @Override
    public TargetInfo info() {
        return info;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public boolean isProcess() {
        return process;
    }

    /** Runs scenarios on one of them, and tells what had run before in its life. */
    Call call(List<Scenario> scenarios, Patience patience) {
        return with(target -> target.call(scenarios, patience));
    }

    /** Runs scenarios on one of them, in a new life of that one. */
    List<Outcome> runInNewLife(List<Scenario> scenarios, Patience patience) {
        return with(target -> target.runInNewLife(scenarios, patience));
    }

    @Override
    public Outcome run(Scenario scenario) {
        return with(target -> target.run(scenario));
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return with(target -> target.runAll(scenarios));
    }

    @Override
    public Outcome run(Scenario scenario, Patience patience) {
        return with(target -> target.run(scenario, patience));
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        return with(target -> target.runAll(scenarios, patience));
    }

    /** Ends the lives of all instances, once their current runs have finished. */
    @Override
    public synchronized void restart() {
        List<RecordedTarget> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(take());
        }
        all.forEach(Target::restart);
        free.addAll(all);
    }

    private <T> T with(Function<RecordedTarget, T> use) {
        RecordedTarget target = take();
        try {
            return use.apply(target);
        } finally {
            free.add(target);
        }
    }

    private RecordedTarget take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a target", e);
        }
    }
}
