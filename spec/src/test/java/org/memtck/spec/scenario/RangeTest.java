package org.memtck.spec.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void bothEndsBelongToARange() {
        Range range = new Range(0x10, 0x12);

        assertThat(range.contains(0xf)).isFalse();
        assertThat(range.contains(0x10)).isTrue();
        assertThat(range.contains(0x12)).isTrue();
        assertThat(range.contains(0x13)).isFalse();
    }

    @Test
    void endsAreUnsigned() {
        Range range = new Range(Long.MAX_VALUE, -1);

        assertThat(range.contains(Long.MIN_VALUE)).isTrue();
        assertThat(range.contains(-1)).isTrue();
        assertThat(range.contains(0)).isFalse();
        assertThat(range).hasToString("0x7fffffffffffffff..0xffffffffffffffff");
    }

    @Test
    void aRangeDoesNotRunBackwards() {
        assertThatThrownBy(() -> new Range(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
