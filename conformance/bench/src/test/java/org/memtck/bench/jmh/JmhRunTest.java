package org.memtck.bench.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JmhRunTest {
    private static final Duration SHORT = Duration.ofMillis(10);

    @Test
    void aProcessOfItsOwnMeasures() throws JmhException {
        assertThat(Jmh.isThere()).isTrue();
        assertThat(JmhRun.run("example", "mmio-read", 2, SHORT)).hasSize(2).allMatch(nanoseconds -> nanoseconds > 0);
    }

    @Test
    void whyItBrokeOffIsSaid() {
        assertThatThrownBy(() -> JmhRun.run("nobody", "mmio-read", 1, SHORT))
                .isInstanceOf(JmhException.class)
                .hasMessageContaining("nobody");
    }
}
