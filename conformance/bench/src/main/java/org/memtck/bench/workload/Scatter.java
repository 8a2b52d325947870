package org.memtck.bench.workload;

import java.math.BigInteger;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.timing.Repeated;

/**
 * Walks over slots of the same width that come by each of them once before they come by one again. The steps are as long as
 * the golden section of the whole: no two that follow each other are near, and no prefetcher follows.
 */
final class Scatter {
    private static final double GOLDEN = 0.6180339887498949;

    private Scatter() {}

    static Repeated.Walking walk(Operation access, int slots, long width) {
        return new Repeated.Walking(access, width * step(slots), width * slots);
    }

    /** The number that is nearest above the golden section of the slots and has no divisor with them. */
    private static long step(int slots) {
        long step = Math.round(slots * GOLDEN);
        while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(slots)).equals(BigInteger.ONE)) {
            step++;
        }
        return slots == 1 ? 0 : step;
    }
}
