package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** A pool as a target of which each call begins a new life. */
record NewLife(TargetPool pool) implements Target {
    @Override
    public TargetInfo info() {
        return pool.info();
    }

    @Override
    public boolean isProcess() {
        return pool.isProcess();
    }

    @Override
    public Outcome run(Scenario scenario) {
        return run(scenario, Patience.UNBOUNDED);
    }

    @Override
    public Outcome run(Scenario scenario, Patience patience) {
        return runAll(List.of(scenario), patience).get(0);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return runAll(scenarios, Patience.UNBOUNDED);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        return pool.runInNewLife(scenarios, patience);
    }
}
