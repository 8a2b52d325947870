package org.memtck.bench.jmh;

import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.MemorySubsystem;

/** A read, the next one elsewhere. */
final class ReadCycle implements Cycle {
    private final MemorySubsystem subsystem;
    private final String space;
    private final int size;
    private final Endian order;
    private final Walk walk;

    ReadCycle(MemorySubsystem subsystem, Operation.Read read, Walk walk) {
        this.subsystem = subsystem;
        this.space = read.space();
        this.size = read.size();
        this.order = read.order();
        this.walk = walk;
    }

    @Override
    public long run() {
        return Cycle.value(subsystem.read(space, walk.next(), size, order));
    }
}
