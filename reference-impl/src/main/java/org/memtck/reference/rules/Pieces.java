package org.memtck.reference.rules;

import org.memtck.spec.observation.Cut;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Size;

/** The callbacks that an access is cut into, by offset and size, and the rules that cut it. */
final class Pieces {
    /** Eight single bytes and one more block at an end: no access takes more. */
    private static final int MOST = 16;

    private final long[] starts = new long[MOST];
    private final int[] sizes = new int[MOST];
    private int count;

    final Cut cut;
    final RuleSet rules;

    Pieces(Cut cut, Rule... rules) {
        this.cut = cut;
        this.rules = RuleSet.of(rules);
    }

    int count() {
        return count;
    }

    long start(int index) {
        return starts[index];
    }

    int size(int index) {
        return sizes[index];
    }

    void add(long start, int size) {
        starts[count] = start;
        sizes[count] = size;
        count++;
    }

    /** Returns whether no piece reaches past the end of a region. */
    boolean fitIn(Size size) {
        for (int i = 0; i < count; i++) {
            long last = starts[i] + sizes[i] - 1;
            if (Long.compareUnsigned(last, starts[i]) < 0 || !size.contains(last)) {
                return false;
            }
        }
        return true;
    }
}
