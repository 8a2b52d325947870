package org.memtck.spec.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessSizesTest {
    @ParameterizedTest
    @CsvSource({"0,8", "1,3", "8,4", "1,16", "-1,1"})
    void sizesAre1Or2Or4Or8TheSmallerFirst(int min, int max) {
        assertThatThrownBy(() -> new AccessSizes(min, max, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,2", "4,4", "8,4"})
    void clampingGivesTheNearestSizeWithin(int size, int clamped) {
        assertThat(new AccessSizes(2, 4, false).clamp(size)).isEqualTo(clamped);
    }

    @Test
    void theEndsBelongToTheSizes() {
        AccessSizes sizes = new AccessSizes(2, 4, true);

        assertThat(sizes.includes(1)).isFalse();
        assertThat(sizes.includes(2)).isTrue();
        assertThat(sizes.includes(4)).isTrue();
        assertThat(sizes.includes(8)).isFalse();
    }
}
