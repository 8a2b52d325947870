package org.memtck.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;

class ProvidersTest {
    @Test
    void bothAreFoundAsServices() {
        assertThat(ServiceLoader.load(TargetProvider.class))
                .extracting(TargetProvider::name)
                .contains("example", "simple");
    }

    @Test
    void theExampleOffersEverythingWithoutBounds() {
        try (Target target = new ExampleProvider().open("")) {
            assertThat(target.info().capabilities()).isEqualTo(EnumSet.allOf(Capability.class));
            assertThat(target.info().parameters()).isEqualTo(Parameters.UNBOUNDED);
        }
    }
}
