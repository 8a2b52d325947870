package org.memtck.kit.history;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** A target of which it is recorded what ran in its current life. Like any target it is used by one thread at a time. */
@Api
public final class RecordedTarget implements Target {
    private final Target target;
    private Past past = Past.NOTHING;

    /** Records from now on. That the target is new, or has kept nothing, is for the caller to know. */
    public RecordedTarget(Target target) {
        this.target = target;
    }

    /** Runs scenarios as {@link #runAll(List, Patience)} does, and tells what had run before them. */
    public Call call(List<Scenario> scenarios, Patience patience) {
        return noted(scenarios, target.runAll(scenarios, patience));
    }

    private Call noted(List<Scenario> scenarios, List<Outcome> outcomes) {
        Call call = new Call(past, scenarios, outcomes, isProcess());
        past = call.after();
        return call;
    }

    /**
     * Runs scenarios in a new life, one at a time: nothing is sent ahead, so that it is certain which of them a process dies of.
     *
     * @return an outcome for each; those after the end of that life are {@link Outcome.End#NOT_RUN}
     */
    public List<Outcome> runInNewLife(List<Scenario> scenarios, Patience patience) {
        long begun = System.nanoTime();
        restart();
        List<Outcome> outcomes = new ArrayList<>(scenarios.size());
        boolean alive = true;
        for (Scenario scenario : scenarios) {
            Patience left = patience.within(patience.total().minusNanos(System.nanoTime() - begun));
            Outcome outcome = alive ? run(scenario, left) : Outcome.notRun("not run: the life of the target is over");
            alive = alive && (outcome.end() == Outcome.End.COMPLETE || goesOnAfter(outcome));
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private boolean goesOnAfter(Outcome outcome) {
        return !isProcess()
                && outcome.end() != Outcome.End.HANG
                && outcome.end().wasAsked();
    }

    @Override
    public TargetInfo info() {
        return target.info();
    }

    @Override
    public Outcome run(Scenario scenario) {
        return run(scenario, Patience.UNBOUNDED);
    }

    @Override
    public Outcome run(Scenario scenario, Patience patience) {
        Outcome outcome = target.run(scenario, patience);
        noted(List.of(scenario), List.of(outcome));
        return outcome;
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return runAll(scenarios, Patience.UNBOUNDED);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        return call(scenarios, patience).outcomes();
    }

    @Override
    public int batch() {
        return target.batch();
    }

    @Override
    public boolean isProcess() {
        return target.isProcess();
    }

    @Override
    public void restart() {
        target.restart();
        past = Past.NOTHING;
    }

    @Override
    public void close() {
        target.close();
    }
}
