package org.memtck.spec.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappedRangeTest {
    private static final MappedRange RANGE = new MappedRange(0x10, 0x1f, "main", 0x100, false);

    @Test
    void theNextBytesOfTheSameRegionContinueARange() {
        MappedRange next = new MappedRange(0x20, 0x2f, "main", 0x110, false);

        assertThat(RANGE.continuedBy(next)).isTrue();
        assertThat(RANGE.with(next)).isEqualTo(new MappedRange(0x10, 0x2f, "main", 0x100, false));
    }

    @Test
    void nothingElseContinuesIt() {
        assertThat(RANGE.continuedBy(new MappedRange(0x21, 0x2f, "main", 0x111, false)))
                .as("a gap")
                .isFalse();
        assertThat(RANGE.continuedBy(new MappedRange(0x20, 0x2f, "main", 0x111, false)))
                .as("other bytes")
                .isFalse();
        assertThat(RANGE.continuedBy(new MappedRange(0x20, 0x2f, "other", 0x110, false)))
                .as("another region")
                .isFalse();
        assertThat(RANGE.continuedBy(new MappedRange(0x20, 0x2f, "main", 0x110, true)))
                .as("another right to write")
                .isFalse();
    }

    @Test
    void theBottomOfTheSpaceDoesNotContinueItsTop() {
        MappedRange top = new MappedRange(-0x10, -1, "main", 0, false);

        assertThat(top.continuedBy(new MappedRange(0, 0xf, "main", 0x10, false)))
                .isFalse();
    }
}
