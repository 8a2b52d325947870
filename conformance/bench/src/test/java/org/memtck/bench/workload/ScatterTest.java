package org.memtck.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.timing.Repeated;

class ScatterTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 100, 1_000, 10_000, 1 << 16})
    void comesByEverySlotOnce(int slots) {
        Repeated.Walking walk = Scatter.walk(Lines.read(0, 4), slots, 8);
        Set<Long> seen = new HashSet<>();
        for (long k = 0; k < slots; k++) {
            seen.add((walk.step() * k) % walk.span());
        }

        assertThat(seen).hasSize(slots).allMatch(at -> at % 8 == 0 && at < 8L * slots);
    }
}
