package org.memtck.bench.jmh;

import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.MemorySubsystem;

/** Moves a region. */
final class MoveCycle implements Cycle {
    private final MemorySubsystem subsystem;
    private final String region;
    private final long at;

    MoveCycle(MemorySubsystem subsystem, Operation.Move change) {
        this.subsystem = subsystem;
        this.region = change.region();
        this.at = change.at();
    }

    @Override
    public long run() {
        return Cycle.done(subsystem.move(region, at));
    }
}
