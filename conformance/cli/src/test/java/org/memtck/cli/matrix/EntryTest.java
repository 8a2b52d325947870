package org.memtck.cli.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {
    @ParameterizedTest
    @CsvSource({"7.2,10.0", "7.2,7.2.1", "7.2.9,7.2.22", "1.0-rc1,1.0-rc2", "007,8", "1,99999999999999999999999"})
    void versionsAreComparedNumberByNumber(String less, String more) {
        assertThat(Entry.compareVersions(less, more)).isNegative();
        assertThat(Entry.compareVersions(more, less)).isPositive();
        assertThat(Entry.compareVersions(more, more)).isZero();
    }
}
