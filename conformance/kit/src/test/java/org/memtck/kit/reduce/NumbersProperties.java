package org.memtck.kit.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.memtck.spec.scenario.Size;

class NumbersProperties {
    @Property(seed = "1")
    void simplerNumbersAreSmaller(@ForAll long number) {
        assertThat(Numbers.below(number))
                .doesNotHaveDuplicates()
                .allMatch(simpler -> Long.compareUnsigned(simpler, number) < 0);
    }

    @Property(seed = "2")
    void simplerSizesAreSmaller(@ForAll long last) {
        Size size = new Size(last);

        assertThat(Numbers.below(size))
                .doesNotHaveDuplicates()
                .allMatch(simpler -> simpler.fitsIn(size) && !simpler.equals(size));
    }

    @Property(seed = "3")
    void zeroComesFirst(@ForAll long number) {
        if (number != 0) {
            assertThat(Numbers.below(number)).startsWith(0L);
        }
    }

    @Example
    void belowTheSmallestThereIsNone() {
        assertThat(Numbers.below(0)).isEmpty();
        assertThat(Numbers.below(Size.of(1))).isEmpty();
    }

    @Example
    void evenTheLargestCanBeMadeSmaller() {
        assertThat(Numbers.below(-1L)).contains(0L, 0xffffL & 0xfff);
        assertThat(Numbers.below(Size.ALL)).contains(Size.of(1), Size.of(0x1000));
    }
}
