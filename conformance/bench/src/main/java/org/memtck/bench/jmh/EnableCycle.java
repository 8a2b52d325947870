package org.memtck.bench.jmh;

import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.MemorySubsystem;

/** Enables or disables a region. */
final class EnableCycle implements Cycle {
    private final MemorySubsystem subsystem;
    private final String region;
    private final boolean enabled;

    EnableCycle(MemorySubsystem subsystem, Operation.SetEnabled change) {
        this.subsystem = subsystem;
        this.region = change.region();
        this.enabled = change.enabled();
    }

    @Override
    public long run() {
        return Cycle.done(subsystem.setEnabled(region, enabled));
    }
}
