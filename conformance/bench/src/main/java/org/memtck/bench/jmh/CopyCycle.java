package org.memtck.bench.jmh;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.timing.Repeated;

/** Loads a block and stores it elsewhere. */
final class CopyCycle implements Cycle {
    private final MemorySubsystem subsystem;
    private final Repeated.Copy copy;

    CopyCycle(MemorySubsystem subsystem, Repeated.Copy copy) {
        this.subsystem = subsystem;
        this.copy = copy;
    }

    @Override
    public long run() {
        Observation loaded = subsystem.load(copy.space(), copy.at(), copy.length());
        Bytes bytes = loaded.bytes();
        if (bytes == null) {
            throw new IllegalStateException("a block that is measured was not read: " + loaded.status());
        }
        return Cycle.done(loaded) + Cycle.done(subsystem.store(copy.space(), copy.to(), bytes));
    }
}
