package org.memtck.faults.interval;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * A change of a {@link SmallMachine}.
 *
 * @param kind which change, 0 to 8
 * @param region the number of the region that changes
 * @param container the number of the region that it is added to, if it is
 * @param address where it comes to, if it is added or moved
 * @param number a priority, size, offset or switch, 0 to {@link SmallMachine#SPAN} - 1
 */
record Change(int kind, int region, int container, long address, int number) {
    /** Any change; it is simplest for the first region and small numbers. */
    static Arbitrary<Change> any() {
        return Combinators.combine(
                        upTo(9), upTo(SmallMachine.REGIONS), upTo(SmallMachine.REGIONS), addresses(), numbers())
                .as(Change::new);
    }

    /** An address near the beginning or, now and then, the end of all. */
    static Arbitrary<Long> addresses() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        7,
                        Arbitraries.longs()
                                .between(0, SmallMachine.SPAN - 1)
                                .withDistribution(RandomDistribution.uniform())),
                Tuple.of(1, Arbitraries.longs().between(-SmallMachine.SPAN, -1)));
    }

    private static Arbitrary<Integer> numbers() {
        return upTo(SmallMachine.SPAN);
    }

    private static Arbitrary<Integer> upTo(int end) {
        return Arbitraries.integers().between(0, end - 1).withDistribution(RandomDistribution.uniform());
    }
}
