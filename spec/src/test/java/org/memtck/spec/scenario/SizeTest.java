package org.memtck.spec.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SizeTest {
    @Test
    void aSizeHasItsBytesAndNoMore() {
        Size size = Size.of(0x10);

        assertThat(size.contains(0)).isTrue();
        assertThat(size.contains(0xf)).isTrue();
        assertThat(size.contains(0x10)).isFalse();
        assertThat(size.contains(-1)).isFalse();
    }

    @Test
    void noBytesAreNoSize() {
        assertThatThrownBy(() -> Size.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWholeSpaceIsASize() {
        assertThat(Size.ALL.bytes()).isEqualTo(BigInteger.TWO.pow(64));
        assertThat(Size.ALL.contains(-1)).isTrue();
        assertThat(Size.ALL).hasToString("0x10000000000000000");
    }

    @Test
    void sizesAbove2To63AreUnsigned() {
        Size size = Size.of(-1);

        assertThat(size.bytes()).isEqualTo(BigInteger.TWO.pow(64).subtract(BigInteger.ONE));
        assertThat(size).hasToString("0xffffffffffffffff");
        assertThat(size.contains(-1)).isFalse();
        assertThat(size.contains(-2)).isTrue();
    }

    @Test
    void fittingComparesUnsigned() {
        assertThat(Size.of(1).fitsIn(Size.of(1))).isTrue();
        assertThat(Size.of(2).fitsIn(Size.of(1))).isFalse();
        assertThat(Size.of(1).fitsIn(Size.ALL)).isTrue();
        assertThat(Size.ALL.fitsIn(Size.of(Long.MAX_VALUE))).isFalse();
    }
}
