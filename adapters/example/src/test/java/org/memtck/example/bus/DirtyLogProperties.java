package org.memtck.example.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.memtck.spec.scenario.Range;

class DirtyLogProperties {
    private static final int PAGES = 8;
    private static final int LENGTH = PAGES * DirtyLog.PAGE - 100;

    @Property(seed = "1")
    void justTheWrittenPagesAreTaken_onceAndJoined(@ForAll long seed) {
        Random random = new Random(seed);
        DirtyLog log = new DirtyLog();
        BitSet dirty = new BitSet();
        log.setOn(0, true);
        for (int i = 0; i < 30; i++) {
            int at = random.nextInt(LENGTH);
            int count = 1 + random.nextInt(Math.min(LENGTH - at, 2 * DirtyLog.PAGE));
            if (random.nextInt(3) == 0) {
                take(log, dirty, at, at + count - 1);
            } else {
                log.mark(at, count);
                dirty.set(page(at), page(at + count - 1) + 1);
            }
        }
        take(log, dirty, 0, LENGTH - 1);
        assertThat(dirty.isEmpty()).isTrue();
    }

    private static void take(DirtyLog log, BitSet dirty, int first, int last) {
        List<Range> ranges = log.take(0, first, last, LENGTH - 1);

        BitSet pages = new BitSet();
        long before = -2;
        for (Range range : ranges) {
            assertThat(range.first() % DirtyLog.PAGE).isZero();
            assertThat((range.last() + 1) % DirtyLog.PAGE == 0 || range.last() == LENGTH - 1)
                    .isTrue();
            assertThat(range.first()).as("not joined").isGreaterThan(before + 1);
            pages.set(page((int) range.first()), page((int) range.last()) + 1);
            before = range.last();
        }
        BitSet expected = (BitSet) dirty.clone();
        expected.clear(0, page(first));
        expected.clear(page(last) + 1, PAGES);
        assertThat(pages).isEqualTo(expected);
        dirty.andNot(expected);
    }

    private static int page(int offset) {
        return offset / DirtyLog.PAGE;
    }
}
