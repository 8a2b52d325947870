package org.memtck.kit.choice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ByteChoicesProperties {
    @Property(seed = "1")
    void aNumberIsBelowItsBoundHoweverFewBytesThereAre(@ForAll byte[] bytes, @ForAll @IntRange(min = 1) int bound) {
        ByteChoices choices = new ByteChoices(bytes);

        for (int i = 0; i < 10; i++) {
            assertThat(choices.below(bound)).isBetween(0, bound - 1);
        }
    }

    @Property(seed = "2")
    void whereNoBytesAreLeftEveryChoiceIsZero(@ForAll byte[] bytes, @ForAll @IntRange(min = 1) int bound) {
        ByteChoices choices = new ByteChoices(bytes);
        while (!choices.isExhausted()) {
            choices.below(2);
        }

        assertThat(choices.below(bound)).isZero();
        assertThat(choices.bits()).isZero();
        assertThat(choices.isExhausted()).isTrue();
    }

    @Property(seed = "3")
    void aSmallNumberTakesOneByte(
            @ForAll byte first, @ForAll byte second, @ForAll @IntRange(min = 1, max = 256) int bound) {
        ByteChoices choices = new ByteChoices(first, second);

        assertThat(choices.below(bound)).isEqualTo((first & 0xff) % bound);
        assertThat(choices.below(bound)).isEqualTo((second & 0xff) % bound);
    }

    @Example
    void bitsAreBytesTheHighestFirst() {
        assertThat(new ByteChoices((byte) 1, (byte) 2, (byte) 3).bits()).isEqualTo(0x0102_0300_0000_0000L);
    }

    @Example
    void laterChangesOfTheArrayDoNotMatter() {
        byte[] bytes = {7};
        ByteChoices choices = new ByteChoices(bytes);
        bytes[0] = 9;

        assertThat(choices.below(100)).isEqualTo(7);
    }
}
