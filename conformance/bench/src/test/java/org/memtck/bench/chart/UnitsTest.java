package org.memtck.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1 ns, 1.00",
        "9.876, 9.88 ns, 9.88",
        "100, 100 ns, 100",
        "99.97, 100 ns, 100",
        "1000, 1 µs, '1,000'",
        "1500, 1.5 µs, '1,500'",
        "999.7, 1 µs, '1,000'",
        "1e7, 10 ms, '10,000,000'",
        "1e9, 1 s, '1,000,000,000'",
        "1e12, 1000 s, '1,000,000,000,000'",
        "0.1, 0.1 ns, 0.10"
    })
    void areShort(double nanoseconds, String time, String number) {
        assertThat(Units.time(nanoseconds)).isEqualTo(time);
        assertThat(Units.nanoseconds(nanoseconds)).isEqualTo(number);
    }
}
