package org.memtck.bench.jmh;

import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.MemorySubsystem;

/** A write, the next one elsewhere. */
final class WriteCycle implements Cycle {
    private final MemorySubsystem subsystem;
    private final String space;
    private final int size;
    private final long value;
    private final Endian order;
    private final Walk walk;

    WriteCycle(MemorySubsystem subsystem, Operation.Write write, Walk walk) {
        this.subsystem = subsystem;
        this.space = write.space();
        this.size = write.size();
        this.value = write.value();
        this.order = write.order();
        this.walk = walk;
    }

    @Override
    public long run() {
        return Cycle.done(subsystem.write(space, walk.next(), size, value, order));
    }
}
