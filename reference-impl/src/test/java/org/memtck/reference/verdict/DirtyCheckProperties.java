package org.memtck.reference.verdict;

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

/** Reported pages against sets of bytes; the pages have 4 bytes here. */
class DirtyCheckProperties {
    private static final int GRANULE = 4;
    private static final int SIZE = 32;
    private static final Range ALL = new Range(0, SIZE - 1);

    private static List<Range> ranges(BitSet bits) {
        List<Range> ranges = new ArrayList<>();
        for (int first = bits.nextSetBit(0); first >= 0; first = bits.nextSetBit(bits.nextClearBit(first))) {
            ranges.add(new Range(first, bits.nextClearBit(first) - 1));
        }
        return ranges;
    }

    private static BitSet some(Random random, int percent) {
        BitSet bits = new BitSet();
        for (int i = 0; i < SIZE; i++) {
            bits.set(i, random.nextInt(100) < percent);
        }
        return bits;
    }

    /** The pages that hold some of the bytes. */
    private static BitSet pages(BitSet bytes) {
        BitSet pages = new BitSet();
        for (int page = 0; page < SIZE; page += GRANULE) {
            boolean touched = !bytes.get(page, page + GRANULE).isEmpty();
            pages.set(page, page + GRANULE, touched);
        }
        return pages;
    }

    @Property(seed = "1", tries = 2000)
    void allThatIsWrittenMustBeReportedAndNothingButWhatMayBe(@ForAll long seed) {
        Random random = new Random(seed);
        BitSet written = some(random, 5);
        BitSet maybe = some(random, 5);
        BitSet reported = random.nextBoolean() ? pages(written) : some(random, 40);
        if (random.nextInt(3) == 0) {
            reported.or(pages(some(random, 2)));
        }
        BitSet allowed = pages(written);
        allowed.or(pages(maybe));
        BitSet missing = (BitSet) written.clone();
        missing.andNot(reported);
        BitSet tooMuch = (BitSet) reported.clone();
        tooMuch.andNot(allowed);

        DirtyBytes dirty = new DirtyBytes(ALL, ranges(written), ranges(maybe));
        assertThat(DirtyCheck.allows(dirty, ranges(reported), GRANULE))
                .isEqualTo(missing.isEmpty() && tooMuch.isEmpty());
    }

    @Example
    void neighboursAreOneRange() {
        DirtyBytes dirty = new DirtyBytes(ALL, List.of(new Range(2, 9)), List.of());

        assertThat(DirtyCheck.allows(dirty, List.of(new Range(0, 11)), GRANULE)).isTrue();
        assertThat(DirtyCheck.allows(dirty, List.of(new Range(0, 3), new Range(4, 11)), GRANULE))
                .isFalse();
        assertThat(DirtyCheck.allows(dirty, List.of(new Range(0, 11), new Range(4, 7)), GRANULE))
                .isFalse();
        assertThat(DirtyCheck.allows(dirty, List.of(new Range(0, 3), new Range(8, 11)), GRANULE))
                .isFalse();
    }

    @Example
    void aHugeRegionCostsNoMoreThanASmallOne() {
        Range all = new Range(0, -1);
        DirtyBytes dirty = new DirtyBytes(all, List.of(new Range(0x1000, 0x1000)), List.of(new Range(0x2000, -1)));

        assertThat(DirtyCheck.allows(dirty, List.of(new Range(0x1000, -1)), 64)).isFalse();
        assertThat(DirtyCheck.allows(dirty, List.of(new Range(0x1000, -1)), 4096))
                .isTrue();
        assertThat(DirtyCheck.allows(dirty, List.of(all), 4096)).isFalse();
    }
}
