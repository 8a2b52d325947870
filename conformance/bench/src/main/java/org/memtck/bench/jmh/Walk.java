package org.memtck.bench.jmh;

import org.memtck.spec.timing.Repeated;

/** The addresses of accesses that walk. */
final class Walk {
    private final long at;
    private final long step;
    private final long span;
    private long next;

    Walk(long at, long step, long span) {
        this.at = at;
        this.step = step;
        this.span = span;
    }

    static Walk of(long at, Repeated.Walking walking) {
        return new Walk(at, walking.step(), walking.span());
    }

    long next() {
        long here = next;
        long further = here + step;
        next = further >= span ? further - span : further;
        return at + here;
    }
}
