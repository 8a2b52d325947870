package org.memtck.reference.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

class DirtyPagesProperties {
    private static final int PAGE = 4096;

    private static List<Range> pages(Size size, List<Range> written) {
        return DirtyPages.of(new DirtyBytes(new Range(0, size.last()), written, List.of()), PAGE, size);
    }

    @Property(seed = "1", tries = 500)
    void theyAreThePagesOfTheWrittenBytesAscendingAndJoined(@ForAll long seed) {
        Random random = new Random(seed);
        int bytes = 1 + random.nextInt(10 * PAGE);
        List<Range> written = new ArrayList<>();
        BitSet expected = new BitSet();
        for (int i = 0; i < random.nextInt(6); i++) {
            int first = random.nextInt(bytes);
            int last = Math.min(bytes - 1, first + random.nextInt(2 * PAGE));
            written.add(new Range(first, last));
            expected.set(first / PAGE, last / PAGE + 1);
        }

        List<Range> pages = pages(Size.of(bytes), written);

        BitSet reported = new BitSet();
        long before = -2;
        for (Range range : pages) {
            assertThat(range.first()).isGreaterThan(before + 1);
            assertThat(range.first() % PAGE).isZero();
            assertThat((range.last() + 1) % PAGE == 0 || range.last() == bytes - 1)
                    .isTrue();
            reported.set((int) (range.first() / PAGE), (int) (range.last() / PAGE) + 1);
            before = range.last();
        }
        assertThat(reported).isEqualTo(expected);
    }

    @Example
    void theLastPageOfAllAddressesIsAPageToo() {
        Range written = new Range(-PAGE - 1, -1);

        assertThat(pages(Size.ALL, List.of(written))).containsExactly(new Range(-2 * PAGE, -1));
    }

    @Property(seed = "2", tries = 500)
    void aRangeIsRoundedOutToTheFewestPagesThatHoldIt(@ForAll long seed) {
        Random random = new Random(seed);
        long page = 1L << random.nextInt(14);
        int bytes = 1 + random.nextInt(10 * PAGE);
        int first = random.nextInt(bytes);
        int last = first + random.nextInt(bytes - first);

        Range around = DirtyPages.around(new Range(first, last), page, Size.of(bytes));

        assertThat(around.first()).isEqualTo(first / page * page);
        assertThat(around.last()).isEqualTo(Math.min(bytes, (last / page + 1) * page) - 1);
    }
}
