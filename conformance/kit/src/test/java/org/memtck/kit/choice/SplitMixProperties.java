package org.memtck.kit.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SplitMixProperties {
    @Property(seed = "1")
    void givesTheNumbersOfTheLibrary(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        SplitMix mix = new SplitMix(seed);
        SplittableRandom library = new SplittableRandom(seed);

        for (int i = 0; i < 10; i++) {
            assertThat(mix.below(bound)).isEqualTo(library.nextInt(bound));
            assertThat(mix.bits()).isEqualTo(library.nextLong());
        }
    }
}
