package org.memtck.kit.choice;

import java.util.Random;
import org.memtck.spec.Api;

/** Choices of a pseudo-random generator. */
@Api
public final class SeededChoices implements ChoiceSource {
    private final Random random;

    private SeededChoices(Random random) {
        this.random = random;
    }

    /**
     * The choices of one case of a campaign.
     *
     * @param seed the campaign's seed
     * @param index the number of the case, from 0
     */
    public static ChoiceSource ofCase(long seed, long index) {
        return new SplitMix(seed * 0x9e3779b97f4a7c15L + index * 0xd1342543de82ef95L);
    }

    /** The choices of a generator that somebody else has seeded, such as jqwik. */
    public static SeededChoices of(Random random) {
        return new SeededChoices(random);
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public long bits() {
        return random.nextLong();
    }
}
