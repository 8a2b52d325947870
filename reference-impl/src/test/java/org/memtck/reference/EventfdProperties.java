package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
            if (one.matches(one.at(), one.size(), value & mask) && other.matches(one.at(), one.size(), value & mask)) {
                return true;
            }
        }
        return false;
    }

    @Property(seed = "1", tries = 2000)
    void twoCompeteIfOneWriteCouldSignalBoth(@ForAll("eventfds") Eventfd one, @ForAll("eventfds") Eventfd other) {
        assertThat(one.competesWith(other)).isEqualTo(someWriteSignalsBoth(one, other));
        assertThat(other.competesWith(one)).isEqualTo(one.competesWith(other));
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
    void whatIsAboveTheSizeOfTheMatchDoesNotCount() {
        assertThat(new Eventfd("E", 0, 1, 0x101L).matches(0, 1, 1)).isTrue();
        assertThat(new Eventfd("E", 0, 1, 0x101L).matches(0, 1, 0)).isFalse();
        assertThat(new Eventfd("E", 0, 1, null).matches(0, 1, 0xff)).isTrue();
        assertThat(new Eventfd("E", 0, 1, null).matches(0, 2, 0xff)).isFalse();
    }
}
