package org.memtck.reference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/** The dirty log against two sets of bytes: those that must be reported, and those that may be. */
class DirtyLogProperties {
    private static final int SIZE = 64;

    private final Size size = Size.of(SIZE);

    /** The same with a bit for each byte. */
    private static final class Bits {
        final BitSet written = new BitSet();
        final BitSet maybe = new BitSet();
        boolean on;

        void turn(boolean newOn) {
            if (newOn && !on) {
                written.clear();
                maybe.set(0, SIZE);
            }
            on = newOn;
        }

        void write(int first, int last) {
            if (on) {
                written.set(first, last + 1);
            }
        }

        void take(int first, int last) {
            written.clear(first, last + 1);
            maybe.clear(first, last + 1);
        }
    }

    private static BitSet bits(List<Range> ranges) {
        BitSet bits = new BitSet();
        ranges.forEach(range -> bits.set((int) range.first(), (int) range.last() + 1));
        return bits;
    }

    private static BitSet within(BitSet bits, int first, int last) {
        BitSet inside = (BitSet) bits.clone();
        inside.clear(0, first);
        inside.clear(last + 1, SIZE);
        return inside;
    }

    @Property(seed = "1", tries = 500)
    void itReportsWhatWasWrittenAndWhatMayCount(@ForAll long seed) {
        Random random = new Random(seed);
        DirtyLog log = new DirtyLog(size);
        Bits bits = new Bits();
        for (int step = 0; step < 40; step++) {
            int first = random.nextInt(SIZE);
            int last = first + random.nextInt(SIZE - first);
            switch (random.nextInt(8)) {
                case 0 -> {
                    boolean on = random.nextInt(3) > 0;
                    log.set(on, true, 0);
                    bits.turn(on);
                }
                case 1 -> {
                    log.noteMaybe(first, last);
                    if (bits.on) {
                        bits.maybe.set(first, last + 1);
                    }
                }
                case 2, 3, 4 -> {
                    log.noteWritten(first, last);
                    bits.write(first, last);
                }
                default -> {
                    if (bits.on) {
                        DirtyBytes taken = taken(log, new Range(first, last), new Range(first, last));
                        assertThat(bits(taken.written())).isEqualTo(within(bits.written, first, last));
                        assertThat(bits(taken.maybe())).isEqualTo(within(bits.maybe, first, last));
                        bits.take(first, last);
                    }
                }
            }
        }
    }

    @Property(seed = "2", tries = 200)
    void toTakeTwiceGivesNothingTheSecondTime(@ForAll long seed) {
        Random random = new Random(seed);
        DirtyLog log = new DirtyLog(size);
        log.set(true, true, 0);
        taken(log, new Range(0, size.last()), new Range(0, size.last()));
        for (int i = 0; i < 5; i++) {
            int first = random.nextInt(SIZE);
            log.noteWritten(first, first + random.nextInt(SIZE - first));
        }
        Range asked = new Range(random.nextInt(8), 8 + random.nextInt(SIZE - 8));
        taken(log, asked, asked);

        assertThat(taken(log, asked, asked)).isEqualTo(new DirtyBytes(asked, List.of(), List.of()));
        assertThat(log.hasWritten(asked)).isFalse();
        assertThat(log.mayBeDirtyThroughout(asked)).isFalse();
    }

    /** What is dirty in some pages, which are clean after that, as more may be. */
    private static DirtyBytes taken(DirtyLog log, Range pages, Range cleared) {
        DirtyBytes taken = log.in(pages);
        log.clean(pages, cleared);
        return taken;
    }
}
