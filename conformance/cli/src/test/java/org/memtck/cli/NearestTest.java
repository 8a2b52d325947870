package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.cli.console.Nearest;

class NearestTest {
    @Test
    void distanceCountsInsertionsDeletionsAndReplacements() {
        assertThat(Nearest.distance("", "")).isZero();
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "")).isEqualTo(3);
        assertThat(Nearest.distance("RAM-1", "ROM-1")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void theNearestComeFirstAndTiesKeepTheirOrder() {
        assertThat(Nearest.to("RO-3", List.of("TXN-1", "RO-1", "RO-2", "ROM-1", "BLK-1")))
                .containsExactly("RO-1", "RO-2", "ROM-1");
    }
}
