package org.memtck.reference.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.reference.model.Eventfd;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Range;

class EventfdProperties {
    @Provide
    Arbitrary<Eventfd> eventfds() {
        return Combinators.combine(
                        Arbitraries.longs().between(-2, 2),
                        Arbitraries.of(1, 2, 4, 8),
                        Arbitraries.of(0L, 1L, 0x101L, 0xff00L, -1L).injectNull(0.3))
                .as((at, size, match) -> new Eventfd("E", at, size, match));
    }

    /** Whether one of the writes of its size and offset that could make a difference signals both. */
    private static boolean someWriteSignalsBoth(Eventfd one, Eventfd other) {
        long mask = one.size() == 8 ? -1 : (1L << (8 * one.size())) - 1;
        for (long value : new long[] {0, 1, 0x101, 0xff00, -1, 0x55}) {
            if (Eventfds.matches(one, one.at(), one.size(), value & mask)
                    && Eventfds.matches(other, one.at(), one.size(), value & mask)) {
                return true;
            }
        }
        return false;
    }

    @Property(seed = "1", tries = 2000)
    void twoCompeteIfOneWriteCouldSignalBoth(@ForAll("eventfds") Eventfd one, @ForAll("eventfds") Eventfd other) {
        assertThat(Eventfds.compete(one, other)).isEqualTo(someWriteSignalsBoth(one, other));
        assertThat(Eventfds.compete(other, one)).isEqualTo(Eventfds.compete(one, other));
    }

    /** Whether some cut of the block into accesses that the device takes has one that signals. */
    @Property(seed = "3", tries = 2000)
    void oneIsWithinABlockThatHoldsTheWriteThatItListensFor(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[1 + random.nextInt(12)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(2);
        }
        long offset = random.nextInt(6);
        int size = 1 << random.nextInt(4);
        Long match = random.nextBoolean() ? null : (long) random.nextInt(2);
        Eventfd eventfd = new Eventfd("E", random.nextInt(8), size, match);
        DeviceSpec device = DeviceSpec.PLAIN;

        boolean expected = false;
        for (int i = 0; i + size <= bytes.length; i++) {
            long value = ByteOrder.compose(bytes, i, size, device.endian());
            expected |= (offset + i) % size == 0 && Eventfds.matches(eventfd, offset + i, size, value);
        }
        assertThat(Eventfds.isWithin(eventfd, device, offset, bytes, 0, bytes.length))
                .isEqualTo(expected);
    }

    @Property(seed = "4", tries = 1000)
    void oneIsCutByWhatShowsSomeButNotAllOfItsBytes(@ForAll("eventfds") Eventfd eventfd, @ForAll long seed) {
        Random random = new Random(seed);
        long first = random.nextInt(12);
        Range shown = new Range(first, first + random.nextInt(8));
        int seen = 0;
        for (int i = 0; i < eventfd.size(); i++) {
            seen += shown.contains(eventfd.at() + i) ? 1 : 0;
        }
        if (eventfd.at() >= 0) {
            assertThat(Eventfds.isCut(eventfd, shown)).isEqualTo(seen > 0 && seen < eventfd.size());
        }
    }

    @Property(seed = "2", tries = 1000)
    void oneTouchesTheBytesThatItListensTo(@ForAll("eventfds") Eventfd eventfd, @ForAll("eventfds") Eventfd write) {
        boolean touched = false;
        for (int i = 0; i < eventfd.size(); i++) {
            for (int j = 0; j < write.size(); j++) {
                touched |= eventfd.at() + i == write.at() + j;
            }
        }
        boolean whole = Long.compareUnsigned(eventfd.at(), eventfd.at() + eventfd.size() - 1) <= 0
                && Long.compareUnsigned(write.at(), write.at() + write.size() - 1) <= 0;
        if (whole) {
            assertThat(eventfd.touches(write.at(), write.at() + write.size() - 1))
                    .isEqualTo(touched);
        }
    }

    @Example
    void aMatchThatDoesNotFitTheSizeMatchesNoWrite() {
        assertThat(Eventfds.matches(new Eventfd("E", 0, 1, 0x101L), 0, 1, 1)).isFalse();
        assertThat(Eventfds.matches(new Eventfd("E", 0, 1, 0x101L), 0, 1, 0)).isFalse();
        assertThat(Eventfds.matches(new Eventfd("E", 0, 8, -1L), 0, 8, -1)).isTrue();
        assertThat(Eventfds.matches(new Eventfd("E", 0, 1, null), 0, 1, 0xff)).isTrue();
        assertThat(Eventfds.matches(new Eventfd("E", 0, 1, null), 0, 2, 0xff)).isFalse();
    }
}
