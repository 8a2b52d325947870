package org.memtck.bench.jmh;

/** Two changes, each with a read after it. */
final class TurnCycle implements Cycle {
    private final Cycle[] parts;

    TurnCycle(Cycle... parts) {
        this.parts = parts;
    }

    @Override
    public long run() {
        long sum = 0;
        for (Cycle part : parts) {
            sum += part.run();
        }
        return sum;
    }
}
