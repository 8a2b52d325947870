package org.memtck.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

class ProvidersTest {
    @Test
    void bothAreFoundAsServices() {
        assertThat(ServiceLoader.load(TargetProvider.class))
                .extracting(TargetProvider::name)
                .contains("example", "simple");
    }

    @Test
    void theExampleOffersEverything_andLogsForThreeClients() throws TargetUnavailableException {
        try (Target target = new ExampleProvider().open("")) {
            assertThat(target.info().capabilities()).isEqualTo(EnumSet.allOf(Capability.class));
            assertThat(target.info().parameters()).isEqualTo(new Parameters(1L << 48, 64, 1, 8, 4096, 4096, 3));
        }
    }

    @Test
    void anArgumentIsRefused() {
        assertThatThrownBy(() -> new ExampleProvider().open("fast"))
                .isInstanceOf(TargetUnavailableException.class)
                .hasMessage("example takes no argument; say just 'example'");
    }
}
