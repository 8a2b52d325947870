package org.memtck.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutatorTest {
    @Test
    void noTwoMutantsHaveOneName() {
        assertThat(AllMutants.NAMES).hasSameSizeAs(AllMutants.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void theSameMutantsAreMadeEachTime(Bus bus) {
        assertThat(new Mutator().mutants(bus))
                .isEqualTo(new Mutator().mutants(bus))
                .hasSizeGreaterThan(400);
    }

    @Test
    void faultsMadeByHandAreNotMutated() {
        assertThat(Bus.INTERVAL.mutatedClasses())
                .contains("org.memtck.faults.interval.Tlb")
                .noneMatch(name -> name.contains("Faults"));
    }
}
