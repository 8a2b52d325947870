package org.memtck.bench.jmh;

import java.util.List;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Instance;

/** Builds everything on a fresh instance. */
final class BuildCycle implements Cycle {
    private final InProcessTarget target;
    private final List<Operation> operations;

    BuildCycle(InProcessTarget target, List<Operation> operations) {
        this.target = target;
        this.operations = operations;
    }

    @Override
    public long run() {
        Instance instance = target.instance();
        long done = 0;
        for (Operation operation : operations) {
            done += Cycle.done(instance.run(operation));
        }
        return done;
    }
}
