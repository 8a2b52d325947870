package org.memtck.kit.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.history.Call;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** A pool as a target for one caller, which can be asked afterwards what had run before. */
final class CallOnPool implements Target {
    private final TargetPool pool;
    private @Nullable Call call;

    CallOnPool(TargetPool pool) {
        this.pool = pool;
    }

    /** The last call. */
    Call last() {
        if (call == null) {
            throw new IllegalStateException("nothing was run");
        }
        return call;
    }

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
        return runAll(List.of(scenario)).get(0);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return runAll(scenarios, Patience.UNBOUNDED);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        call = pool.call(scenarios, patience);
        return call.outcomes();
    }
}
