package org.memtck.faults.treewalk;

import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;

/**
 * A bus that fails one single access in ten thousand, whatever it is about. Which one depends on its address, its size and its
 * number in the scenario, so that the same scenario fails again.
 */
final class Canary extends Guest {
    private static final long ONE_IN = 10_000;

    private long accesses;

    private Canary(Parts parts) {
        super(parts);
    }

    static Fault fault() {
        return TreeWalk.fault("canary", Rule.VIS_1)
                .what("one access in ten thousand is rejected, whatever it is about")
                .with(parts -> parts.guest = new Canary(parts));
    }

    @Override
    Observation read(Region root, long at, int size, Endian order) {
        Observation right = super.read(root, at, size, order);
        return right.status() == Status.OK && fails(at, size) ? Observation.rejected() : right;
    }

    @Override
    Observation write(Region root, long at, int size, long value, Endian order) {
        Observation right = super.write(root, at, size, value, order);
        return right.status() == Status.OK && fails(at, size) ? Observation.rejected() : right;
    }

    private boolean fails(long at, int size) {
        accesses++;
        // Multiplication by an odd number near 2^64 / golden ratio spreads what is alike, twice.
        long mixed = (at * 31 + size) * 0x9e3779b97f4a7c15L + accesses;
        mixed = (mixed ^ (mixed >>> 32)) * 0x9e3779b97f4a7c15L;
        return Long.remainderUnsigned(mixed ^ (mixed >>> 29), ONE_IN) == 0;
    }
}
