package org.memtck.kit.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SeededChoicesProperties {
    private static List<Long> some(ChoiceSource choices) {
        return LongStream.range(0, 20).map(i -> choices.bits()).boxed().toList();
    }

    @Property(seed = "1")
    void aNumberIsBelowItsBound(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        assertThat(SeededChoices.ofCase(seed, 0).below(bound)).isBetween(0, bound - 1);
    }

    @Property(seed = "2")
    void aNumberBetweenTwoIsOneOfThem(
            @ForAll long seed,
            @ForAll @IntRange(min = -100, max = 100) int low,
            @ForAll @IntRange(max = 100) int more) {
        assertThat(SeededChoices.ofCase(seed, 0).between(low, low + more)).isBetween(low, low + more);
    }

    @Property(seed = "3")
    void aChanceOfNoneNeverComesAndACertainOneAlways(@ForAll long seed) {
        assertThat(SeededChoices.ofCase(seed, 0).chance(0)).isFalse();
        assertThat(SeededChoices.ofCase(seed, 0).chance(100)).isTrue();
    }

    @Property(seed = "4")
    void theSameCaseMakesTheSameChoices(@ForAll long seed, @ForAll @IntRange int index) {
        assertThat(some(SeededChoices.ofCase(seed, index))).isEqualTo(some(SeededChoices.ofCase(seed, index)));
    }

    @Property(seed = "5")
    void anotherCaseOrSeedMakesOtherChoices(@ForAll long seed, @ForAll @IntRange int index) {
        List<Long> choices = some(SeededChoices.ofCase(seed, index));

        assertThat(some(SeededChoices.ofCase(seed, index + 1L))).isNotEqualTo(choices);
        assertThat(some(SeededChoices.ofCase(seed + 1, index))).isNotEqualTo(choices);
    }

    @Property(seed = "6")
    void aGeneratorThatSomebodySeededDecides(@ForAll long seed) {
        assertThat(some(SeededChoices.of(new Random(seed)))).isEqualTo(some(SeededChoices.of(new Random(seed))));
    }
}
