package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Size;

/** Simpler numbers than a given one, the simplest first: small and round. */
final class Numbers {
    private static final long[] ROUND = {0, 1, 2, 4, 8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x1000, 0x1_0000_0000L};
    private static final long SMALL = 16;

    private Numbers() {}

    /** Unsigned numbers below {@code number}. */
    static List<Long> below(long number) {
        List<Long> simpler = new ArrayList<>();
        for (long round : ROUND) {
            if (Long.compareUnsigned(round, number) < 0) {
                simpler.add(round);
            }
        }
        if (Long.compareUnsigned(number, SMALL) > 0) {
            simpler.add(number & 0xfff);
            simpler.add(number & 0xffff_ffffL);
            simpler.add(number & ~Long.highestOneBit(number));
            simpler.add(number >>> 1);
            simpler.add(Long.highestOneBit(number) == number ? number >>> 1 : Long.highestOneBit(number));
            simpler.add(number & -Long.lowestOneBit(number) << 1);
            simpler.add(number & ~0xfL);
        } else if (number > 0) {
            simpler.add(number - 1);
        }
        simpler.removeIf(n -> Long.compareUnsigned(n, number) >= 0);
        return simpler.stream().distinct().toList();
    }

    /** Smaller sizes. */
    static List<Size> below(Size size) {
        List<Size> simpler = new ArrayList<>();
        for (long last : below(size.last())) {
            if (last != -1) {
                long bytes = last + 1;
                boolean round = Long.bitCount(bytes) == 1;
                boolean wasRound = Long.bitCount(size.last() + 1) <= 1;
                if (round || !wasRound || Long.compareUnsigned(bytes, SMALL) < 0) {
                    simpler.add(Size.of(bytes));
                }
            }
        }
        for (long round : ROUND) {
            if (round != 0 && Long.compareUnsigned(round - 1, size.last()) < 0) {
                simpler.add(Size.of(round));
            }
        }
        return simpler.stream()
                .distinct()
                .sorted((a, b) -> Long.compareUnsigned(a.last(), b.last()))
                .toList();
    }
}
